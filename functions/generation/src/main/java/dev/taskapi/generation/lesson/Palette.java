package dev.taskapi.generation.lesson;

import dev.taskapi.generation.theme.Theme;
import java.awt.Color;
import java.util.stream.Collectors;

/** The colours of the themes as the page's style sheet names them. */
final class Palette {
  private Palette() {}

  static String css() {
    return Theme.ALL.stream().map(Palette::css).collect(Collectors.joining());
  }

  private static String css(Theme theme) {
    return ":root[data-theme=%s] { --ink: %s; --accent: %s; --c1: %s; --c2: %s; }\n"
        .formatted(
            theme.name(),
            hex(theme.ink()),
            hex(theme.kicker()),
            hex(theme.accent()),
            hex(theme.accent2()));
  }

  private static String hex(Color color) {
    return "#%06x".formatted(color.getRGB() & 0xffffff);
  }
}
