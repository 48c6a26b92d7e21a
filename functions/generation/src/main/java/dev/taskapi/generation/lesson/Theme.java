package dev.taskapi.generation.lesson;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The looks that the style sheet knows. */
enum Theme {
  MODERN,
  ELEGANT,
  PLAYFUL,
  MINIMAL;

  static Optional<Theme> named(String name) {
    return Arrays.stream(values())
        .filter(t -> t.css().equals(name.strip().toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  String css() {
    return name().toLowerCase(Locale.ROOT);
  }

  static String names() {
    return String.join(", ", Arrays.stream(values()).map(Theme::css).toList());
  }
}
