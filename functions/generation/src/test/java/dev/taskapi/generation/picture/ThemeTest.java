package dev.taskapi.generation.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskapi.generation.theme.Theme;
import java.awt.Color;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ThemeTest {
  static List<Theme> themes() {
    return Theme.ALL;
  }

  @ParameterizedTest
  @MethodSource("themes")
  void textCanBeRead(Theme theme) {
    assertThat(Colors.contrast(theme.ink(), theme.panel())).isGreaterThan(4.5);
    assertThat(Colors.contrast(theme.kicker(), theme.panel())).isGreaterThan(4.5);
    for (Color fill : List.of(theme.accent(), theme.accent2())) {
      Color ground = Colors.readableGround(fill);
      assertThat(Colors.contrast(Colors.inkOn(ground), ground)).isGreaterThan(4.5);
    }
  }

  @ParameterizedTest
  @MethodSource("themes")
  void aThemeIsFoundByItsName(Theme theme) {
    assertThat(Theme.named(" " + theme.name().toUpperCase(java.util.Locale.ROOT))).contains(theme);
  }

  @Test
  void anUnknownThemeIsEmpty() {
    assertThat(Theme.named("baroque")).isEmpty();
  }

  @Test
  void blackOnWhiteHasTheGreatestContrast() {
    assertThat(Colors.contrast(Color.BLACK, Color.WHITE)).isEqualTo(21.0);
  }
}
