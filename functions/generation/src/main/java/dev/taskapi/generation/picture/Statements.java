package dev.taskapi.generation.picture;

import dev.taskapi.generation.plan.Segment;
import dev.taskapi.generation.text.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The sentences that a segment shows or says. */
final class Statements {
  private Statements() {}

  static List<String> of(Segment segment) {
    List<String> all = new ArrayList<>(segment.points());
    all.addAll(Sentences.of(segment.narration(), Locale.ENGLISH));
    return all.stream().filter(sentence -> !sentence.isBlank()).toList();
  }

  /** The sentence that says what the thing is, else the first that is short enough for a card. */
  static String key(Segment segment, int longest) {
    List<String> whole = new ArrayList<>(Sentences.of(segment.narration(), Locale.ENGLISH));
    whole.addAll(segment.points());
    List<String> fitting =
        whole.stream()
            .filter(sentence -> !sentence.isBlank() && sentence.length() <= longest)
            .toList();
    return fitting.stream()
        .filter(sentence -> sentence.matches("(?s).*\\b(is|are|means|called|known as)\\b.*"))
        .findFirst()
        .or(() -> fitting.stream().findFirst())
        .orElse(segment.heading());
  }
}
