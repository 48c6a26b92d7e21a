package dev.taskapi.generation.picture;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Measures, wraps and draws text, and collects what could not be written as wanted. */
final class Lettering {
  private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

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

  static double width(Font font, String text) {
    return font.getStringBounds(text, CONTEXT).getWidth();
  }

  static double lineHeight(Font font) {
    return font.getSize2D() * 1.28;
  }

  /** Lines that fit the width: broken at spaces, and within a word only where it alone is wider. */
  static List<String> wrap(String text, Font font, double width) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : text.strip().split("\\s+", -1)) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (width(font, longer) <= width) {
        line = longer;
        continue;
      }
      if (!line.isEmpty()) {
        lines.add(line);
      }
      line = breakWord(word, font, width, lines);
    }
    if (!line.isEmpty()) {
      lines.add(line);
    }
    return lines;
  }

  /**
   * As {@link #wrap}, with lines of about the same length.
   *
   * @param fewest one line where the text fits it, else at least as many lines as the width asks
   *     for
   */
  static List<String> wrapEvenly(String text, Font font, double width, int fewest) {
    int lines = wrap(text, font, width).size();
    if (lines == 1) {
      return wrap(text, font, width);
    }
    int wanted = Math.max(lines, fewest);
    double least = width(font, text) / wanted;
    for (double narrow = least; narrow < width; narrow *= 1.03) {
      List<String> even = wrap(text, font, narrow);
      if (even.size() <= wanted) {
        return even;
      }
    }
    return wrap(text, font, width);
  }

  /** Whether a word has to be broken to fit. */
  static boolean breaksWords(String text, Font font, double width) {
    for (String word : text.strip().split("\\s+", -1)) {
      boolean breakable = word.codePoints().anyMatch(Character::isIdeographic);
      if (!breakable && width(font, word) > width) {
        return true;
      }
    }
    return false;
  }

  private static String breakWord(String word, Font font, double width, List<String> lines) {
    String rest = word;
    while (width(font, rest) > width && rest.codePointCount(0, rest.length()) > 1) {
      int cut = rest.length();
      while (width(font, rest.substring(0, cut)) > width && rest.offsetByCodePoints(cut, -1) > 0) {
        cut = rest.offsetByCodePoints(cut, -1);
      }
      lines.add(rest.substring(0, cut));
      rest = rest.substring(cut);
    }
    return rest;
  }

  /** Draws one line, shrunk until it fits, in the middle of the box. */
  void centred(Graphics2D g, String text, Rectangle2D box, boolean bold, Color color) {
    Font font = font(text, bold, box.getHeight() / 1.28);
    double wide = width(font, text);
    if (wide > box.getWidth()) {
      font = font.deriveFont((float) (font.getSize2D() * box.getWidth() / wide));
    }
    g.setFont(font);
    g.setColor(color);
    double x = box.getCenterX() - width(font, text) / 2;
    double y = box.getCenterY() + font.getSize2D() * 0.36;
    g.drawString(text, (float) x, (float) y);
  }

  /** Draws lines in the middle of the box, wrapped and shrunk until all of them fit. */
  void block(
      Graphics2D g, String text, Rectangle2D box, boolean bold, double largest, Color color) {
    Font font = font(text, bold, largest);
    List<String> lines = wrap(text, font, box.getWidth());
    while (font.getSize2D() > 3
        && (lines.size() * lineHeight(font) > box.getHeight()
            || breaksWords(text, font, box.getWidth()))) {
      font = font.deriveFont(font.getSize2D() * 0.94f);
      lines = wrap(text, font, box.getWidth());
    }
    g.setFont(font);
    g.setColor(color);
    double y = box.getCenterY() - lines.size() * lineHeight(font) / 2;
    for (String line : lines) {
      double x = box.getCenterX() - width(font, line) / 2;
      g.drawString(line, (float) x, (float) (y + font.getSize2D()));
      y += lineHeight(font);
    }
  }
}
