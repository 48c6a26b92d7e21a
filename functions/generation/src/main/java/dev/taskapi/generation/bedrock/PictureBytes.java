package dev.taskapi.generation.bedrock;

import dev.taskapi.generation.model.UnusableAnswer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Reads the picture of a model's answer, which may be anything. */
final class PictureBytes {
  private static final Set<String> KINDS = Set.of("png", "jpeg");
  private static final int SMALLEST = 256;
  private static final int LARGEST = 2_048;

  private PictureBytes() {}

  /**
   * @throws UnusableAnswer where it is not a PNG or JPEG picture of 256 to 2,048 pixels a side
   */
  static BufferedImage read(String base64) throws UnusableAnswer {
    try (ImageInputStream in = new MemoryCacheImageInputStream(bytes(base64))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        throw new UnusableAnswer("it was not a picture");
      }
      return read(readers.next(), in);
    } catch (IOException | IllegalArgumentException broken) {
      throw new UnusableAnswer("its picture was broken");
    }
  }

  private static ByteArrayInputStream bytes(String base64) {
    return new ByteArrayInputStream(Base64.getDecoder().decode(base64));
  }

  private static BufferedImage read(ImageReader reader, ImageInputStream in)
      throws IOException, UnusableAnswer {
    try {
      String kind = reader.getFormatName().toLowerCase(Locale.ROOT);
      if (!KINDS.contains(kind)) {
        throw new UnusableAnswer("its picture was of the kind " + kind);
      }
      reader.setInput(in);
      int width = reader.getWidth(0);
      int height = reader.getHeight(0);
      if (Math.min(width, height) < SMALLEST || Math.max(width, height) > LARGEST) {
        throw new UnusableAnswer("its picture had %d x %d pixels".formatted(width, height));
      }
      return reader.read(0);
    } finally {
      reader.dispose();
    }
  }
}
