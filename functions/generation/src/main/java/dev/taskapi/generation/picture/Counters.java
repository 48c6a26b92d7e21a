package dev.taskapi.generation.picture;

import java.awt.Color;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;

/** Rows of discs that show what a sum does. */
final class Counters {
  private static final int ROW = 10;

  private Counters() {}

  static void draw(Brush brush, Arithmetic sum, Rectangle2D box) {
    int columns = columns(sum);
    int count = count(sum);
    int rows = (count + columns - 1) / columns;
    double step = Math.min(box.getWidth() / columns, box.getHeight() / rows);
    step = Math.min(step, box.getWidth() / 5);
    double left = box.getCenterX() - columns * step / 2;
    double top = box.getCenterY() - rows * step / 2;
    for (int i = 0; i < count; i++) {
      Point2D centre =
          new Point2D.Double(
              left + (i % columns + 0.5) * step, top + (row(i, columns) + 0.5) * step);
      counter(brush, sum, i, new Spot(centre, step * 0.36));
    }
  }

  private static double row(int index, int columns) {
    return Math.floorDiv(index, columns);
  }

  private record Spot(Point2D centre, double radius) {}

  private static int count(Arithmetic sum) {
    return switch (sum.operation()) {
      case ADD, MULTIPLY -> sum.result();
      case SUBTRACT, DIVIDE -> sum.left();
    };
  }

  /** Products and quotients are shown as rows of equal length. */
  private static int columns(Arithmetic sum) {
    return switch (sum.operation()) {
      case ADD, SUBTRACT -> Math.clamp(count(sum), 1, ROW);
      case MULTIPLY -> sum.right();
      case DIVIDE -> Math.max(1, sum.result());
    };
  }

  private static void counter(Brush brush, Arithmetic sum, int index, Spot spot) {
    Color one = brush.theme().accent();
    Color other = brush.theme().accent2();
    Color rim = Color.WHITE;
    switch (sum.operation()) {
      case ADD -> brush.disc(spot.centre(), spot.radius(), index < sum.left() ? one : other, rim);
      case SUBTRACT -> {
        boolean gone = index >= sum.result();
        brush.disc(
            spot.centre(), spot.radius(), gone ? Colors.mix(one, Color.GRAY, 0.75) : one, rim);
        if (gone) {
          cross(brush, spot, other);
        }
      }
      case MULTIPLY, DIVIDE -> {
        int row = index / columns(sum);
        brush.disc(spot.centre(), spot.radius(), row % 2 == 0 ? one : other, rim);
      }
    }
  }

  private static void cross(Brush brush, Spot spot, Color color) {
    double x = spot.centre().getX();
    double y = spot.centre().getY();
    double r = spot.radius() * 0.95;
    brush.outline(new Line2D.Double(x - r, y - r, x + r, y + r), color, spot.radius() * 0.2);
    brush.outline(new Line2D.Double(x - r, y + r, x + r, y - r), color, spot.radius() * 0.2);
  }
}
