package dev.taskapi.generation.lesson.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class TemplateTest {
  private final Template template = new Template("<p>{{words}}</p>");

  @Test
  void whatFillsAHoleIsNotLookedAtAgain() {
    assertThat(template.fill(Map.of("words", Markup.text("{{words}} $1 \\"))).html())
        .isEqualTo("<p>{{words}} $1 \\</p>");
  }

  @Test
  void aHoleWithoutAValueIsRefused() {
    assertThatThrownBy(() -> template.fill(Map.of())).hasMessageContaining("words");
  }

  @Test
  void aValueWithoutAHoleIsRefused() {
    Map<String, Markup> values = Map.of("words", Markup.NONE, "more", Markup.NONE);

    assertThatThrownBy(() -> template.fill(values)).hasMessageContaining("more");
  }
}
