package dev.taskapi.generation.picture;

import dev.taskapi.generation.theme.Theme;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;

/** The words of a slide on their panel. */
final class PanelPaint {
  private final Theme theme;
  private final PanelText text;
  private final boolean numbered;
  private final Lettering lettering;

  PanelPaint(Theme theme, PanelText text, boolean numbered, Lettering lettering) {
    this.theme = theme;
    this.text = text;
    this.numbered = numbered;
    this.lettering = lettering;
  }

  void panel(Graphics2D g) {
    new PanelGround(theme, text).paint(g);
    text.rows().stream()
        .filter(row -> row.kind() != PanelText.Kind.POINT)
        .forEach(
            row ->
                lines(g, row, row.kind() == PanelText.Kind.KICKER ? theme.kicker() : theme.ink()));
  }

  void point(Graphics2D g, PanelText.Row row, int index) {
    double s = text.scale();
    double y = row.top() + Wrapping.lineHeight(row.font()) * 0.52;
    double x = row.x() - 26 * s;
    if (numbered) {
      Color ground = Colors.readableGround(theme.accent());
      g.setColor(ground);
      g.fill(new Ellipse2D.Double(x - 18 * s, y - 18 * s, 36 * s, 36 * s));
      Rectangle2D box = Brush.around(x, y, 32 * s, 30 * s);
      lettering.centred(g, Integer.toString(index + 1), box, true, Colors.inkOn(ground));
    } else {
      g.setColor(theme.accent2());
      double side = 13 * s;
      Rectangle2D mark = Brush.around(x, y, side, side);
      g.fill(
          theme.serif() || theme.name().equals("playful")
              ? new Ellipse2D.Double(mark.getX(), mark.getY(), side, side)
              : mark);
    }
    lines(g, row, theme.ink());
  }

  private static void lines(Graphics2D g, PanelText.Row row, Color color) {
    g.setFont(row.font());
    g.setColor(color);
    double y = row.top() + row.font().getSize2D();
    for (String line : row.lines()) {
      g.drawString(line, (float) row.x(), (float) y);
      y += Wrapping.lineHeight(row.font());
    }
  }
}
