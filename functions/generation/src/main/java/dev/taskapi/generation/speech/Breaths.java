package dev.taskapi.generation.speech;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts sentences that are too long for one breath, and for an engine. */
final class Breaths {
  private static final int LONGEST = 300;
  private static final String PAUSES = ",;:，；：、–—";

  private Breaths() {}

  /** A sentence as it is, or in parts: after a comma or the like, else between words. */
  static List<String> of(String sentence, Locale locale) {
    if (sentence.length() <= LONGEST) {
      return List.of(sentence);
    }
    BreakIterator words = BreakIterator.getLineInstance(locale);
    words.setText(sentence);
    List<String> parts = new ArrayList<>();
    int start = 0;
    while (sentence.length() - start > LONGEST) {
      int end = cut(sentence, start, words);
      parts.add(sentence.substring(start, end).strip());
      start = end;
    }
    parts.add(sentence.substring(start).strip());
    return parts.stream().filter(part -> !part.isEmpty()).toList();
  }

  /** In the second half of the longest part, so that the parts are few. */
  private static int cut(String sentence, int start, BreakIterator words) {
    for (int i = start + LONGEST - 1; i > start + LONGEST / 2; i--) {
      boolean free = Character.isWhitespace(sentence.charAt(i + 1)) || words.isBoundary(i + 1);
      if (free && PAUSES.indexOf(sentence.charAt(i)) >= 0) {
        return i + 1;
      }
    }
    int boundary = words.preceding(start + LONGEST);
    int hard =
        start + LONGEST - (Character.isHighSurrogate(sentence.charAt(start + LONGEST - 1)) ? 1 : 0);
    return boundary > start ? boundary : hard;
  }
}
