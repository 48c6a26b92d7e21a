package dev.taskapi.generation.quiz;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells whether a text gives an answer away. */
final class Leaks {
  private static final int STEM = 6;
  private static final Pattern SPACES = Pattern.compile("[^\\p{L}\\p{N}]+");

  private Leaks() {}

  /** Whether the answer, or a word with its stem, stands in the text. */
  static boolean gives(String text, String answer) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (Pattern.compile(
            "(?<![\\p{L}\\p{N}])"
                + Pattern.quote(answer.toLowerCase(Locale.ROOT))
                + "(?![\\p{L}\\p{N}])")
        .matcher(lower)
        .find()) {
      return true;
    }
    return Stream.of(SPACES.split(answer.toLowerCase(Locale.ROOT), -1))
        .filter(word -> word.length() >= STEM)
        .anyMatch(word -> hasStem(lower, word.substring(0, Math.max(STEM, word.length() - 4))));
  }

  private static boolean hasStem(String lower, String stem) {
    return SPACES.splitAsStream(lower).anyMatch(word -> word.startsWith(stem));
  }
}
