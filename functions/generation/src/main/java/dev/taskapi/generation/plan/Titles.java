package dev.taskapi.generation.plan;

import dev.taskapi.generation.text.Inflection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes headings and lists. */
final class Titles {
  private static final int MOST_CHARS = 60;
  private static final Set<String> SMALL =
      Set.of(
          "a", "an", "the", "of", "and", "or", "in", "on", "to", "for", "by", "with", "from", "at");

  private Titles() {}

  /** In title case, without determiner, cut to a heading's length at a word. */
  static String of(String words) {
    String plain =
        words.strip().replaceFirst("(?i)^(?:an?|the)\\s+(?=\\p{L})", "").replaceAll("\\s+", " ");
    String title =
        Stream.of(plain.split(" ", -1)).map(Titles::word).collect(Collectors.joining(" "));
    return Inflection.capitalised(clipped(title, MOST_CHARS));
  }

  private static String word(String word) {
    return SMALL.contains(word.toLowerCase(Locale.ROOT))
        ? word.toLowerCase(Locale.ROOT)
        : Inflection.capitalised(word);
  }

  static String sentenceCase(String words) {
    return Inflection.capitalised(words.strip());
  }

  /** Cut at a space, or at the length where there is none. */
  static String clipped(String text, int most) {
    if (text.codePointCount(0, text.length()) <= most) {
      return text;
    }
    String cut = text.substring(0, text.offsetByCodePoints(0, most));
    int space = cut.lastIndexOf(' ');
    return (space > most / 2 ? cut.substring(0, space) : cut).replaceFirst("[\\s,;:]+$", "");
  }

  /** "a, b and c". */
  static String listed(List<String> words) {
    int last = words.size() - 1;
    return last < 1
        ? String.join("", words)
        : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
  }
}
