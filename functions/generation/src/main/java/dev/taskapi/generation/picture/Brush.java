package dev.taskapi.generation.picture;

import dev.taskapi.generation.theme.Theme;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;

/**
 * Draws the parts that illustrations are made of.
 *
 * @param unit a thousandth of the slide's shorter side, in pixels
 */
record Brush(Graphics2D g, Theme theme, Theme.Sky sky, Lettering lettering, double unit) {

  /** A line's colour that stands out from the backdrop. */
  Color line() {
    return Colors.isDark(sky) ? Color.WHITE : theme.ink();
  }

  void fill(Shape shape, Color color) {
    g.setColor(color);
    g.fill(shape);
  }

  void outline(Shape shape, Color color, double width) {
    g.setColor(color);
    g.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    g.draw(shape);
  }

  void disc(Point2D centre, double radius, Color fill, Color rim) {
    Shape disc = circle(centre, radius);
    soften(disc, radius * 0.09);
    fill(disc, fill);
    outline(disc, rim, Math.max(1, radius * 0.07));
  }

  /** A soft shadow below a shape. */
  void soften(Shape shape, double depth) {
    for (int i = 4; i >= 1; i--) {
      g.translate(0, depth * i / 3);
      outline(shape, new Color(0, 0, 0, 14), depth * i / 2);
      g.translate(0, -depth * i / 3);
    }
  }

  /** One line of text on a ground of its own, which is no wider than the box. */
  void pill(String text, Rectangle2D box, boolean bold) {
    double size = box.getHeight() * 0.62;
    Font font = lettering.font(text, bold, size);
    double pad = box.getHeight() * 0.45;
    double room = Math.max(1, box.getWidth() - 2 * pad);
    double width = Math.min(Wrapping.width(font, text), room);
    Shape ground =
        new RoundRectangle2D.Double(
            box.getCenterX() - width / 2 - pad,
            box.getY(),
            width + 2 * pad,
            box.getHeight(),
            box.getHeight() * 0.6,
            box.getHeight() * 0.6);
    fill(ground, Colors.alpha(theme.panel(), 0.93));
    Rectangle2D words =
        new Rectangle2D.Double(
            box.getCenterX() - room / 2, box.getCenterY() - size * 0.64, room, size * 1.28);
    lettering.centred(g, text, words, bold, theme.ink());
  }

  /** A line that ends in a point. */
  void arrow(Path2D path, Point2D from, Point2D tip, double width) {
    outline(path, line(), width);
    double angle = Math.atan2(tip.getY() - from.getY(), tip.getX() - from.getX());
    Path2D head = new Path2D.Double();
    head.moveTo(
        tip.getX() + width * 2.2 * Math.cos(angle), tip.getY() + width * 2.2 * Math.sin(angle));
    for (int side : new int[] {-1, 1}) {
      double turn = angle + side * 2.35;
      head.lineTo(
          tip.getX() + width * 3.4 * Math.cos(turn), tip.getY() + width * 3.4 * Math.sin(turn));
    }
    head.closePath();
    fill(head, line());
  }

  static Ellipse2D circle(Point2D centre, double radius) {
    return new Ellipse2D.Double(
        centre.getX() - radius, centre.getY() - radius, 2 * radius, 2 * radius);
  }

  static Rectangle2D around(double x, double y, double width, double height) {
    return new Rectangle2D.Double(x - width / 2, y - height / 2, width, height);
  }
}
