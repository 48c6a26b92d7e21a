package dev.taskapi.generation.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskapi.generation.theme.Theme;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class ThemeContrastTest {
  private static final Pattern COLOUR = Pattern.compile("--([a-z0-9-]+): (#[0-9a-f]{6});");
  private static final double READABLE = 4.5;

  static List<Theme> themes() {
    return Theme.ALL;
  }

  @ParameterizedTest
  @MethodSource("themes")
  void allTextStandsOutFromWhatIsBehindIt(Theme theme) {
    Map<String, String> colours = colours(theme);

    for (String text : List.of("ink", "muted", "accent")) {
      for (String behind : List.of("ground", "paper", "bar", "button")) {
        assertReadable(colours, text, behind);
      }
    }
    assertReadable(colours, "good", "ground");
    assertReadable(colours, "bad", "ground");
    assertReadable(colours, "on-main", "main");
    for (String fill : List.of("c1", "c2", "c3", "c4")) {
      assertReadable(colours, "on", fill);
    }
  }

  private static void assertReadable(Map<String, String> colours, String text, String behind) {
    assertThat(contrast(colours.getOrDefault(text, ""), colours.getOrDefault(behind, "")))
        .as(text + " on " + behind)
        .isGreaterThanOrEqualTo(READABLE);
  }

  private static Map<String, String> colours(Theme theme) {
    Map<String, String> colours = new HashMap<>();
    for (String selector : List.of(":root {", ":root[data-theme=" + theme.name() + "] {")) {
      Pattern.compile(Pattern.quote(selector) + "([^}]*)")
          .matcher(Page.STYLE)
          .results()
          .flatMap(block -> COLOUR.matcher(block.group(1)).results())
          .forEach(colour -> colours.put(colour.group(1), colour.group(2)));
    }
    return colours;
  }

  /** As WCAG 2 defines it. */
  private static double contrast(String one, String other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(String colour) {
    return 0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);
  }

  private static double channel(String colour, int at) {
    double value = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }
}
