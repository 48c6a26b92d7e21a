package dev.taskapi.generation.picture;

import dev.taskapi.generation.plan.Segment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The sentences that a segment shows or says. */
final class Sentences {
  private Sentences() {}

  static List<String> of(Segment segment) {
    List<String> all = new ArrayList<>(segment.points());
    all.addAll(Arrays.asList(segment.narration().split("(?<=[.!?])\\s+", -1)));
    return all.stream().filter(sentence -> !sentence.isBlank()).toList();
  }

  static String capitalised(String words) {
    return words.isEmpty()
        ? words
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  /** The sentence that says what the thing is, else the first that is short enough for a card. */
  static String key(Segment segment, int longest) {
    List<String> fitting =
        of(segment).reversed().stream().filter(sentence -> sentence.length() <= longest).toList();
    return fitting.reversed().stream()
        .filter(sentence -> sentence.matches("(?s).*\\b(is|are|means|called|known as)\\b.*"))
        .findFirst()
        .or(() -> fitting.stream().findFirst())
        .orElse(segment.heading());
  }
}
