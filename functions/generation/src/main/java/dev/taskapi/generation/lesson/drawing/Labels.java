package dev.taskapi.generation.lesson.drawing;

import dev.taskapi.generation.lesson.text.Terms;
import dev.taskapi.generation.text.Inflection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Words that are short enough for a drawing. */
final class Labels {
  private static final int SHORT = 22;
  private static final Pattern GAP = Pattern.compile("\\s+");
  private static final Pattern PROCESS = Pattern.compile("\\p{L}{4,}(tion|sion|sis|lysis)");

  private Labels() {}

  /** The whole phrase where it is short, else the name of the process in it, if it has one. */
  static Optional<String> name(String phrase) {
    String bare = phrase.replaceAll("[.!?。]+$", "").strip();
    if (bare.length() <= SHORT) {
      return Optional.of(bare);
    }
    return Terms.words(bare).stream()
        .filter(word -> PROCESS.matcher(word).matches())
        .findFirst()
        .map(Inflection::capitalised);
  }

  /** At most so many lines of about so many characters; what does not fit ends in an ellipsis. */
  static List<String> wrapped(String phrase, int width, int most) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : pieces(phrase, width)) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines.size() <= most ? lines : cut(lines.subList(0, most));
  }

  /** Words; scripts without spaces are cut where the line is full. */
  private static List<String> pieces(String phrase, int width) {
    List<String> pieces = new ArrayList<>();
    for (String word : GAP.splitAsStream(phrase.strip()).toList()) {
      int[] characters = word.codePoints().toArray();
      for (int from = 0; from < characters.length; from += width) {
        pieces.add(new String(characters, from, Math.min(width, characters.length - from)));
      }
    }
    return pieces;
  }

  private static List<String> cut(List<String> lines) {
    List<String> cut = new ArrayList<>(lines);
    String last = cut.removeLast().replaceAll("[,;:.]+$", "");
    cut.add(last + "…");
    return cut;
  }
}
