package dev.taskapi.generation.picture;

import dev.taskapi.generation.diagram.DatedEvent;
import java.awt.Color;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;

/** Years, one below the other, with what happened. */
record Timeline(List<DatedEvent> events) implements Illustration {
  private static final int LONGEST = 90;

  Timeline {
    events = List.copyOf(events);
  }

  @Override
  public void draw(Brush brush, Rectangle2D box) {
    double row = Math.min(box.getHeight() / events.size(), box.getWidth() * 0.34);
    double top = box.getCenterY() - row * events.size() / 2;
    double x = box.getX() + box.getWidth() * 0.28;
    double dot = row * 0.13;
    brush.outline(
        new Line2D.Double(x, top + row * 0.2, x, top + row * (events.size() - 0.2)),
        brush.line(),
        Math.max(1.5, row * 0.045));
    for (int i = 0; i < events.size(); i++) {
      double y = top + row * (i + 0.5);
      Color color = i % 2 == 0 ? brush.theme().accent() : brush.theme().accent2();
      brush.disc(new Point2D.Double(x, y), dot, color, Color.WHITE);
      Rectangle2D year =
          Brush.around((box.getX() + x - dot) / 2, y, x - box.getX() - dot * 2, row * 0.42);
      brush.pill(events.get(i).label(), year, true);
      String words = events.get(i).words();
      if (!words.isEmpty() && words.length() <= LONGEST) {
        double left = x + dot * 2.2;
        Rectangle2D card =
            new Rectangle2D.Double(left, y - row * 0.41, box.getMaxX() - left, row * 0.82);
        card(brush, words, card, color);
      }
    }
  }

  private static void card(Brush brush, String words, Rectangle2D box, Color edge) {
    double round = box.getHeight() * 0.16;
    RoundRectangle2D ground =
        new RoundRectangle2D.Double(
            box.getX(), box.getY(), box.getWidth(), box.getHeight(), round, round);
    brush.fill(ground, Colors.alpha(brush.theme().panel(), 0.93));
    brush.fill(
        new Rectangle2D.Double(
            box.getX(), box.getY() + round / 2, round * 0.4, box.getHeight() - round),
        edge);
    Rectangle2D inner =
        Brush.around(
            box.getCenterX() + round * 0.2,
            box.getCenterY(),
            box.getWidth() - 2.2 * round,
            box.getHeight() - round);
    brush.lettering().block(brush.g(), words, inner, false, 34 * brush.unit(), brush.theme().ink());
  }
}
