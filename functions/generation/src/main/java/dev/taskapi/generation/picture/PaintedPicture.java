package dev.taskapi.generation.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.TexturePaint;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.Locale;
import java.util.Map;

/** A model's picture in a frame of the theme, with a label that says what it is. */
record PaintedPicture(BufferedImage image, Locale language) implements Illustration {
  private static final String LABEL = "AI-generated picture";
  private static final Map<String, String> LABELS =
      Map.of(
          "de", "KI-generiertes Bild",
          "fr", "Image générée par IA",
          "es", "Imagen generada por IA",
          "zh", "AI 生成的图片");

  /** The narrowest and widest frame; what is outside it is cut off. */
  private static final double SLIMMEST = 0.75;

  @Override
  public void draw(Brush brush, Rectangle2D box) {
    double height = Math.min(box.getHeight(), box.getWidth() / SLIMMEST) * 0.96;
    double width = Math.min(box.getWidth() * 0.96, height / SLIMMEST);
    Rectangle2D frame = Brush.around(box.getCenterX(), box.getCenterY(), width, height);
    double round = Math.min(width, height) * 0.06;
    RoundRectangle2D shape =
        new RoundRectangle2D.Double(frame.getX(), frame.getY(), width, height, round, round);
    brush.soften(shape, round * 0.5);
    Graphics2D g = brush.g();
    g.setPaint(new TexturePaint(fitting(width, height), frame));
    g.fill(shape);
    brush.outline(shape, brush.theme().accent(), Math.max(1, 4 * brush.unit()));
    label(brush, frame);
  }

  private void label(Brush brush, Rectangle2D frame) {
    String words = LABELS.getOrDefault(language.getLanguage(), LABEL);
    double height = Math.min(34 * brush.unit(), frame.getHeight() * 0.12);
    Rectangle2D room =
        new Rectangle2D.Double(
            frame.getX() + frame.getWidth() * 0.05,
            frame.getMaxY() - height * 1.5,
            frame.getWidth() * 0.9,
            height);
    brush.pill(words, room, false);
  }

  /** The middle of the picture, in the frame's pixels. */
  private BufferedImage fitting(double width, double height) {
    int w = (int) Math.max(1, Math.round(width));
    int h = (int) Math.max(1, Math.round(height));
    double scale = Math.max((double) w / image.getWidth(), (double) h / image.getHeight());
    int across = (int) Math.ceil(image.getWidth() * scale);
    int down = (int) Math.ceil(image.getHeight() * scale);
    BufferedImage fitting = Canvas.opaque(w, h);
    Graphics2D g = Canvas.graphics(fitting);
    g.drawImage(image, (w - across) / 2, (h - down) / 2, across, down, Color.WHITE, null);
    g.dispose();
    return fitting;
  }
}
