package dev.taskapi.generation.picture;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;

/** A right triangle with the squares on its three sides. */
final class RightTriangle implements Illustration {
  /** The sides are 3, 4 and 5; the whole drawing is 12 wide and 13 high. */
  private static final double WIDTH = 10.2;

  private static final double HEIGHT = 12.2;
  private static final double A = 4;
  private static final double B = 3;

  @Override
  public void draw(Brush brush, Rectangle2D box) {
    double caption = box.getHeight() * 0.1;
    double room = box.getHeight() - caption * 1.3;
    double s = Math.min(box.getWidth() / WIDTH, room / HEIGHT);
    double x = box.getCenterX() - WIDTH * s / 2 + B * s;
    double y = box.getY() + (room - HEIGHT * s) / 2 + (HEIGHT - A) * s;
    Point2D corner = new Point2D.Double(x, y);
    Point2D up = new Point2D.Double(x, y - B * s);
    Point2D right = new Point2D.Double(x + A * s, y);
    Color third = Colors.mix(brush.theme().accent(), brush.theme().accent2(), 0.5);
    square(
        brush,
        polygon(corner, right, at(right, 0, A * s), at(corner, 0, A * s)),
        brush.theme().accent(),
        "a²",
        s);
    square(
        brush,
        polygon(up, corner, at(corner, -B * s, 0), at(up, -B * s, 0)),
        brush.theme().accent2(),
        "b²",
        s);
    square(
        brush, polygon(right, up, at(up, B * s, -A * s), at(right, B * s, -A * s)), third, "c²", s);
    Shape triangle = polygon(corner, right, up);
    brush.fill(triangle, new Color(0xf7f9ff));
    brush.outline(triangle, new Color(0x14161c), s * 0.1);
    double mark = s * 0.5;
    brush.outline(
        polygon(at(corner, 0, -mark), at(corner, mark, -mark), at(corner, mark, 0), corner),
        new Color(0x14161c),
        s * 0.05);
    brush.pill(
        "a² + b² = c²",
        Brush.around(box.getCenterX(), box.getMaxY() - caption * 0.6, box.getWidth(), caption),
        true);
  }

  private static void square(Brush brush, Path2D square, Color color, String label, double s) {
    Color ground = Colors.readableGround(color);
    brush.soften(square, s * 0.12);
    brush.fill(square, ground);
    brush.outline(square, Colors.mix(ground, Color.BLACK, 0.35), s * 0.06);
    Rectangle2D box = square.getBounds2D();
    Rectangle2D middle = Brush.around(box.getCenterX(), box.getCenterY(), s * 2, s * 1.5);
    brush.lettering().centred(brush.g(), label, middle, true, Colors.inkOn(ground));
  }

  private static Point2D at(Point2D from, double dx, double dy) {
    return new Point2D.Double(from.getX() + dx, from.getY() + dy);
  }

  private static Path2D polygon(Point2D... corners) {
    Path2D path = new Path2D.Double();
    path.moveTo(corners[0].getX(), corners[0].getY());
    for (int i = 1; i < corners.length; i++) {
      path.lineTo(corners[i].getX(), corners[i].getY());
    }
    path.closePath();
    return path;
  }
}
