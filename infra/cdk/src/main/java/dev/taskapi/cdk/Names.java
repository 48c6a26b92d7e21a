package dev.taskapi.cdk;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Construct ids, made of the words of the domain. */
final class Names {
  private Names() {}

  /** {@code animated-lesson} and {@code ANIMATED_LESSON} become {@code AnimatedLesson}. */
  static String id(String words) {
    return Arrays.stream(words.split("[-_ ]"))
        .map(
            word ->
                word.substring(0, 1).toUpperCase(Locale.ROOT)
                    + word.substring(1).toLowerCase(Locale.ROOT))
        .collect(Collectors.joining());
  }
}
