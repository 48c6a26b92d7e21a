package dev.taskapi.generation.picture;

import dev.taskapi.generation.theme.Theme;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;

/** The panel under a slide's words, in the manner of the theme. */
final class PanelGround {
  private final Theme theme;
  private final PanelText text;

  PanelGround(Theme theme, PanelText text) {
    this.theme = theme;
    this.text = text;
  }

  void paint(Graphics2D g) {
    switch (theme.name()) {
      case "elegant" -> framed(g);
      case "playful" -> sticker(g);
      case "minimal" -> sheet(g);
      default -> glass(g);
    }
  }

  private RoundRectangle2D shape(double dx, double dy, double round) {
    Rectangle2D box = text.box();
    double r = round * text.scale();
    return new RoundRectangle2D.Double(
        box.getX() + dx, box.getY() + dy, box.getWidth(), box.getHeight(), r, r);
  }

  private void shadow(Graphics2D g, double round) {
    for (int i = 1; i <= 8; i++) {
      g.setColor(new Color(0, 0, 0, 9));
      RoundRectangle2D box = shape(0, 5 * text.scale(), round);
      double grow = i * 2.4 * text.scale();
      g.fill(
          new RoundRectangle2D.Double(
              box.getX() - grow,
              box.getY() - grow * 0.6,
              box.getWidth() + 2 * grow,
              box.getHeight() + 2 * grow,
              box.getArcWidth() + 2 * grow,
              box.getArcWidth() + 2 * grow));
    }
  }

  private void glass(Graphics2D g) {
    shadow(g, 18);
    g.setColor(Colors.alpha(theme.panel(), 0.9));
    g.fill(shape(0, 0, 18));
    Rectangle2D box = text.box();
    g.setPaint(
        new GradientPaint(
            0, (float) box.getY(), theme.accent(), 0, (float) box.getMaxY(), theme.accent2()));
    g.fill(
        new RoundRectangle2D.Double(
            box.getX(),
            box.getY(),
            8 * text.scale(),
            box.getHeight(),
            8 * text.scale(),
            8 * text.scale()));
  }

  private void framed(Graphics2D g) {
    shadow(g, 2);
    g.setColor(theme.panel());
    g.fill(shape(0, 0, 2));
    Rectangle2D box = text.box();
    double in = 11 * text.scale();
    g.setColor(Colors.mix(theme.accent(), theme.panel(), 0.35));
    g.setStroke(new BasicStroke((float) (2.2 * text.scale())));
    g.draw(
        new Rectangle2D.Double(
            box.getX() + in, box.getY() + in, box.getWidth() - 2 * in, box.getHeight() - 2 * in));
    underline(g, 90);
  }

  private void sticker(Graphics2D g) {
    g.setColor(theme.accent2());
    g.fill(shape(12 * text.scale(), 12 * text.scale(), 46));
    g.setColor(theme.panel());
    g.fill(shape(0, 0, 46));
    g.setColor(theme.ink());
    g.setStroke(new BasicStroke((float) (4 * text.scale())));
    g.draw(shape(0, 0, 46));
  }

  private void sheet(Graphics2D g) {
    shadow(g, 10);
    g.setColor(theme.panel());
    g.fill(shape(0, 0, 10));
    Rectangle2D box = text.box();
    g.setColor(theme.accent());
    g.fill(new Rectangle2D.Double(box.getX(), box.getY(), box.getWidth(), 7 * text.scale()));
  }

  /** A short line below the heading. */
  private void underline(Graphics2D g, double width) {
    text.rows().stream()
        .filter(row -> row.kind() == PanelText.Kind.HEADING)
        .findFirst()
        .ifPresent(
            row -> {
              g.setColor(theme.accent());
              g.fill(
                  new Rectangle2D.Double(
                      row.x(),
                      row.top() + row.height() + 6 * text.scale(),
                      width * text.scale(),
                      3 * text.scale()));
            });
  }
}
