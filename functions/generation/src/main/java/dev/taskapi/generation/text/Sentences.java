package dev.taskapi.generation.text;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The sentences of a text in any language, without analysis. */
public final class Sentences {
  private static final String SHORTENED = "Dr|St|v|vs|ca|cf|\\p{Lu}|\\p{Ll}";
  private static final String ENGLISH = "Mr|Mrs|Ms|Prof|Jr|Sr|e\\.g|i\\.e|approx|Fig|No|Vol|Eq";
  private static final String GERMAN =
      "\\d{1,2}|z\\. ?B|d\\.h|u\\.a|Nr|Jh|Chr|Prof|bzw|usw|Mio|Mrd";
  private static final String ROMANCE = "Sr|Sra|M|Mme|p\\. ?ej|d\\. ?C|a\\. ?C|EE|UU|S";

  private Sentences() {}

  /** A line break ends a sentence. Pieces without a letter or digit are dropped. */
  public static List<String> of(String text, Locale locale) {
    List<String> sentences = new ArrayList<>();
    for (String line : text.strip().split("\\s*\\R\\s*", -1)) {
      BreakIterator breaks = BreakIterator.getSentenceInstance(locale);
      breaks.setText(line);
      int first = sentences.size();
      int start = breaks.first();
      for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
        add(sentences, first, line.substring(start, end).strip(), locale);
      }
    }
    return List.copyOf(sentences);
  }

  /** With a full stop at its end. */
  public static String closed(String sentence) {
    String plain = sentence.strip();
    return plain.matches("(?s).*[.!?…。！？।؟][\"'”’)»」』]*")
        ? plain
        : plain.replaceFirst("[,;:]+$", "") + ".";
  }

  /**
   * The iterator cuts after ordinals ("am 3. Oktober") and abbreviations: those belong together.
   */
  private static void add(List<String> sentences, int first, String part, Locale locale) {
    if (part.codePoints().noneMatch(Character::isLetterOrDigit)) {
      return;
    }
    String plain = part.replaceAll("\\s+", " ");
    boolean goesOn =
        sentences.size() > first
            && (sentences.getLast().matches(cut(locale))
                || Character.isLowerCase(plain.codePointAt(0)));
    if (goesOn) {
      sentences.add(sentences.removeLast() + " " + plain);
    } else {
      sentences.add(plain);
    }
  }

  private static String cut(Locale locale) {
    String own =
        switch (locale.getLanguage()) {
          case "en" -> ENGLISH;
          case "de" -> GERMAN;
          default -> ROMANCE;
        };
    return "(?s).*(?:^|[\\s(])(?:" + SHORTENED + "|" + own + ")\\.";
  }
}
