package dev.taskapi.generation.speech;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Cuts a text into sentences. */
final class Sentences {
  private static final Pattern GOES_ON =
      Pattern.compile(
          "(^|.*[\\s(])(Dr|Mr|Mrs|Ms|Prof|St|Jr|Sr|vs|e\\.g|i\\.e|approx|ca|cf|Fig|No|Vol|Eq|[A-Z])\\.$",
          Pattern.DOTALL);

  private Sentences() {}

  static List<String> of(String text, Locale locale) {
    BreakIterator breaks = BreakIterator.getSentenceInstance(locale);
    breaks.setText(text);
    List<String> sentences = new ArrayList<>();
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      add(sentences, text.substring(start, end).strip());
      start = end;
    }
    return List.copyOf(sentences);
  }

  private static void add(List<String> sentences, String piece) {
    if (piece.codePoints().noneMatch(Character::isLetterOrDigit)) {
      return;
    }
    if (!sentences.isEmpty() && GOES_ON.matcher(sentences.getLast()).matches()) {
      sentences.add(sentences.removeLast() + " " + piece);
    } else {
      sentences.add(piece.replaceAll("\\s+", " "));
    }
  }
}
