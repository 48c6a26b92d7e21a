package dev.taskapi.generation.picture;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Draws text, and collects what could not be written as wanted. */
final class Lettering {
  private final Typefaces typefaces;
  private final boolean serif;
  private final Set<String> warnings = new LinkedHashSet<>();

  Lettering(Typefaces typefaces, boolean serif) {
    this.typefaces = typefaces;
    this.serif = serif;
  }

  List<String> warnings() {
    return List.copyOf(warnings);
  }

  /** Letters for this text, of this height in pixels. */
  Font font(String text, boolean bold, double size) {
    Font wanted = typefaces.font(serif, bold);
    Font font =
        typefaces
            .covering(wanted, text)
            .orElseGet(
                () -> {
                  warnings.add(
                      "No font on this machine has all the letters of the text; some are shown as"
                          + " boxes. Install one, such as Noto Sans CJK.");
                  return wanted;
                });
    return font.deriveFont((float) size);
  }

  /** Draws one line, shrunk until it fits, in the middle of the box. */
  void centred(Graphics2D g, String text, Rectangle2D box, boolean bold, Color color) {
    Font font = font(text, bold, box.getHeight() / 1.28);
    double wide = Wrapping.width(font, text);
    if (wide > box.getWidth()) {
      font = font.deriveFont((float) (font.getSize2D() * box.getWidth() / wide));
    }
    g.setFont(font);
    g.setColor(color);
    double x = box.getCenterX() - Wrapping.width(font, text) / 2;
    double y = box.getCenterY() + font.getSize2D() * 0.36;
    g.drawString(text, (float) x, (float) y);
  }

  /** Draws lines in the middle of the box, wrapped and shrunk until all of them fit. */
  void block(
      Graphics2D g, String text, Rectangle2D box, boolean bold, double largest, Color color) {
    Font font = font(text, bold, largest);
    List<String> lines = Wrapping.wrap(text, font, box.getWidth());
    while (font.getSize2D() > 3
        && (lines.size() * Wrapping.lineHeight(font) > box.getHeight()
            || Wrapping.breaksWords(text, font, box.getWidth()))) {
      font = font.deriveFont(font.getSize2D() * 0.94f);
      lines = Wrapping.wrap(text, font, box.getWidth());
    }
    g.setFont(font);
    g.setColor(color);
    double y = box.getCenterY() - lines.size() * Wrapping.lineHeight(font) / 2;
    for (String line : lines) {
      double x = box.getCenterX() - Wrapping.width(font, line) / 2;
      g.drawString(line, (float) x, (float) (y + font.getSize2D()));
      y += Wrapping.lineHeight(font);
    }
  }
}
