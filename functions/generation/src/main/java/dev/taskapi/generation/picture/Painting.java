package dev.taskapi.generation.picture;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/**
 * A picture that a model painted for a segment, read when it is drawn.
 *
 * @param id the same only where the picture is
 */
public record Painting(Path file, String id) {
  BufferedImage image() {
    try {
      BufferedImage image = ImageIO.read(file.toFile());
      if (image == null) {
        throw new IOException("it is not a picture");
      }
      return image;
    } catch (IOException failure) {
      throw new UncheckedIOException("Cannot read " + file, failure);
    }
  }
}
