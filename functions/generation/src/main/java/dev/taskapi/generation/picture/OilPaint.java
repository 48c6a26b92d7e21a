package dev.taskapi.generation.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.QuadCurve2D;
import java.awt.image.BufferedImage;
import java.util.Random;

/** Repaints a picture with brush strokes, broad ones first, on canvas. */
final class OilPaint {
  private static final double[] BRUSHES = {0.055, 0.034, 0.021};
  private static final int BRISTLES = 2;

  private OilPaint() {}

  static BufferedImage paint(Scenery scenery, BufferedImage model, Random random) {
    BufferedImage image = Canvas.opaque(model.getWidth(), model.getHeight());
    Graphics2D g = Canvas.graphics(image);
    g.drawImage(model, 0, 0, null);
    double side = Math.min(model.getWidth(), model.getHeight());
    double[] field = random.doubles(4, 0, Math.TAU).toArray();
    for (double brush : BRUSHES) {
      double size = Math.max(2, brush * side);
      int strokes = (int) (1.5 * model.getWidth() * model.getHeight() / (size * size));
      for (int i = 0; i < strokes; i++) {
        double x = random.nextDouble() * model.getWidth();
        double y = random.nextDouble() * model.getHeight();
        double angle = angle(field, x / side, y / side) + 0.25 * random.nextGaussian();
        stroke(g, new Dab(x, y, angle, size), colorAt(model, x, y, random), random);
      }
    }
    g.dispose();
    Grain.weave(image, 2);
    return image;
  }

  private record Dab(double x, double y, double angle, double size) {}

  private static double angle(double[] field, double x, double y) {
    return 0.5 * Math.sin(2.1 * x + field[0])
        + 0.45 * Math.sin(3.3 * y + field[1])
        + 0.3 * Math.sin(2.7 * (x + y) + field[2]);
  }

  private static Color colorAt(BufferedImage model, double x, double y, Random random) {
    int px = Math.min(model.getWidth() - 1, (int) x);
    int py = Math.min(model.getHeight() - 1, (int) y);
    Color color = new Color(model.getRGB(px, py));
    double by = 0.055 * random.nextGaussian();
    return Colors.mix(color, by > 0 ? Color.WHITE : Color.BLACK, Math.min(0.2, Math.abs(by)));
  }

  private static void stroke(Graphics2D g, Dab dab, Color color, Random random) {
    double length = dab.size() * (1.3 + random.nextDouble());
    double dx = Math.cos(dab.angle());
    double dy = Math.sin(dab.angle());
    double bend = dab.size() * 0.35 * random.nextGaussian();
    for (int i = -1; i <= BRISTLES; i++) {
      double off = i < 0 ? 0 : dab.size() * 0.3 * (i - (BRISTLES - 1) / 2.0);
      double width = i < 0 ? dab.size() * 0.62 : dab.size() * 0.09;
      Color paint =
          i < 0
              ? Colors.alpha(color, 0.85)
              : Colors.alpha(Colors.mix(color, i % 2 == 0 ? Color.WHITE : Color.BLACK, 0.3), 0.2);
      double x = dab.x() - dy * off;
      double y = dab.y() + dx * off;
      g.setColor(paint);
      g.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
      g.draw(
          new QuadCurve2D.Double(
              x - dx * length / 2,
              y - dy * length / 2,
              x - dy * bend,
              y + dx * bend,
              x + dx * length / 2,
              y + dy * length / 2));
    }
  }
}
