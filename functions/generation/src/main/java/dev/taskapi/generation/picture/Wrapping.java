package dev.taskapi.generation.picture;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Measures text and breaks it into lines. */
final class Wrapping {
  private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

  private Wrapping() {}

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
      cut = allowed(rest, cut);
      lines.add(rest.substring(0, cut));
      rest = rest.substring(cut);
    }
    return rest;
  }

  /** The last place up to there where a line may end: in Chinese, not before a comma. */
  private static int allowed(String text, int most) {
    BreakIterator places = BreakIterator.getLineInstance(Locale.ROOT);
    places.setText(text);
    int place = places.isBoundary(most) ? most : places.preceding(most);
    return place > 0 ? place : most;
  }
}
