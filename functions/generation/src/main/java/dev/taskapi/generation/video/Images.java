package dev.taskapi.generation.video;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Image files. */
final class Images {
  private static final int THUMBNAIL = 1280;
  private static final float QUALITY = 0.88f;

  private Images() {}

  static void writePng(BufferedImage image, Path file) throws IOException {
    ImageIO.setUseCache(false);
    try (OutputStream out = Files.newOutputStream(file)) {
      ImageIO.write(image, "png", out);
    }
  }

  /** As an image of type INT_RGB. */
  static BufferedImage read(Path file) throws IOException {
    BufferedImage read = ImageIO.read(file.toFile());
    if (read == null) {
      throw new IOException("not an image: " + file);
    }
    return scaled(read, read.getWidth(), read.getHeight());
  }

  /** A JPEG with sides of at most 1280 pixels. */
  static void writeThumbnail(BufferedImage image, Path file) throws IOException {
    BufferedImage small = atMost(THUMBNAIL, image);
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ImageWriteParam quality = writer.getDefaultWriteParam();
    quality.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    quality.setCompressionQuality(QUALITY);
    try (OutputStream out = Files.newOutputStream(file);
        ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
      writer.setOutput(stream);
      writer.write(null, new IIOImage(small, null, null), quality);
    } finally {
      writer.dispose();
    }
  }

  /** Made smaller where a side has more pixels, as an image of type INT_RGB. */
  static BufferedImage atMost(int pixels, BufferedImage image) {
    double scale = Math.min(1, (double) pixels / Math.max(image.getWidth(), image.getHeight()));
    int width = (int) Math.max(1, Math.round(image.getWidth() * scale));
    int height = (int) Math.max(1, Math.round(image.getHeight() * scale));
    return scaled(image, width, height);
  }

  private static BufferedImage scaled(BufferedImage image, int width, int height) {
    BufferedImage scaled = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = scaled.createGraphics();
    g.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    g.drawImage(image, 0, 0, width, height, null);
    g.dispose();
    return scaled;
  }
}
