package dev.taskapi.generation.picture;

import dev.taskapi.generation.diagram.Pair;
import java.awt.Color;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;

/** Two things side by side. */
record Comparison(Pair pair) implements Illustration {
  @Override
  public void draw(Brush brush, Rectangle2D box) {
    double gap = box.getWidth() * 0.05;
    double width = (box.getWidth() - gap) / 2;
    double height = Math.min(box.getHeight() * 0.84, width * 1.5);
    double top = box.getCenterY() - height / 2;
    column(
        brush,
        pair.left(),
        new Rectangle2D.Double(box.getX(), top, width, height),
        brush.theme().accent());
    column(
        brush,
        pair.right(),
        new Rectangle2D.Double(box.getX() + width + gap, top, width, height),
        brush.theme().accent2());
    double radius = Math.min(width * 0.16, height * 0.12);
    Point2D middle = new Point2D.Double(box.getCenterX(), top + height * 0.36);
    brush.disc(middle, radius, Color.WHITE, brush.theme().ink());
    Rectangle2D words = Brush.around(middle.getX(), middle.getY(), radius * 1.5, radius * 1.1);
    brush.lettering().centred(brush.g(), "vs", words, true, new Color(0x14161c));
  }

  private static void column(Brush brush, Pair.Side side, Rectangle2D box, Color color) {
    Color head = Colors.readableGround(color);
    double round = box.getWidth() * 0.08;
    RoundRectangle2D ground =
        new RoundRectangle2D.Double(
            box.getX(), box.getY(), box.getWidth(), box.getHeight(), round, round);
    brush.soften(ground, round * 0.3);
    brush.fill(ground, Colors.alpha(brush.theme().panel(), 0.95));
    double headHeight = box.getHeight() * 0.26;
    brush.fill(
        new RoundRectangle2D.Double(
            box.getX(), box.getY(), box.getWidth(), headHeight, round, round),
        head);
    Rectangle2D name =
        Brush.around(
            box.getCenterX(), box.getY() + headHeight / 2, box.getWidth() * 0.86, headHeight * 0.8);
    brush
        .lettering()
        .block(brush.g(), side.name(), name, true, 46 * brush.unit(), Colors.inkOn(head));
    double rest = box.getHeight() - headHeight;
    Rectangle2D words =
        Brush.around(
            box.getCenterX(),
            box.getY() + headHeight + rest * 0.54,
            box.getWidth() * 0.82,
            rest * 0.8);
    brush
        .lettering()
        .block(
            brush.g(),
            side.said().getFirst().words(),
            words,
            false,
            36 * brush.unit(),
            brush.theme().ink());
  }
}
