package dev.taskapi.generation.picture;

import java.awt.Color;
import java.awt.RadialGradientPaint;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** One large icon, with up to two small ones beside it. */
record IconHero(String main, List<String> others) implements Illustration {
  private static final double[][] PLACES = {{0.36, -0.31}, {-0.37, 0.27}};

  IconHero {
    others = List.copyOf(others);
  }

  @Override
  public void draw(Brush brush, Rectangle2D box) {
    double side = Math.min(box.getWidth(), box.getHeight());
    double x = box.getCenterX();
    double y = box.getCenterY();
    halo(brush, new Point2D.Double(x, y), side * 0.49);
    brush.fill(
        new Ellipse2D.Double(x - side * 0.26, y + side * 0.27, side * 0.52, side * 0.07),
        new Color(0, 0, 0, 60));
    Icons.draw(brush.g(), main, Brush.around(x, y - side * 0.02, side * 0.66, side * 0.66));
    for (int i = 0; i < Math.min(others.size(), PLACES.length); i++) {
      Point2D at = new Point2D.Double(x + PLACES[i][0] * side, y + PLACES[i][1] * side);
      Color rim = i == 0 ? brush.theme().accent() : brush.theme().accent2();
      brush.disc(at, side * 0.115, Color.WHITE, rim);
      Icons.draw(
          brush.g(), others.get(i), Brush.around(at.getX(), at.getY(), side * 0.15, side * 0.15));
    }
  }

  private static void halo(Brush brush, Point2D centre, double radius) {
    Color light = Colors.isDark(brush.sky()) ? new Color(0xfff3dc) : Color.WHITE;
    Color[] colors = {Colors.alpha(light, 0.62), Colors.alpha(light, 0.3), Colors.alpha(light, 0)};
    brush
        .g()
        .setPaint(
            new RadialGradientPaint(centre, (float) radius, new float[] {0, 0.6f, 1}, colors));
    brush.g().fill(Brush.circle(centre, radius));
  }
}
