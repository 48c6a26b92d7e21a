package dev.taskapi.generation.picture;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.function.Consumer;

/** Images to draw on, with every hint set for quality. */
final class Canvas {
  private Canvas() {}

  static Graphics2D graphics(BufferedImage image) {
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    g.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    return g;
  }

  static BufferedImage opaque(int width, int height) {
    return new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
  }

  /** Draws within a box of the slide, in the slide's own coordinates, onto an image of its size. */
  static Sprite sprite(Rectangle2D box, Consumer<Graphics2D> drawing) {
    int x = (int) Math.floor(box.getX());
    int y = (int) Math.floor(box.getY());
    int width = Math.max(1, (int) Math.ceil(box.getMaxX()) - x);
    int height = Math.max(1, (int) Math.ceil(box.getMaxY()) - y);
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
    Graphics2D g = graphics(image);
    g.translate(-x, -y);
    drawing.accept(g);
    g.dispose();
    return new Sprite(image, x, y);
  }
}
