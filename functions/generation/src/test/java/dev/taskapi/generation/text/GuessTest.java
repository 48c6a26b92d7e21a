package dev.taskapi.generation.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskapi.generation.Passages;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class GuessTest {
  @Test
  void otherLanguagesAreRecognised() {
    assertThat(Guess.otherThanEnglish(Passages.of("german"))).contains(Locale.GERMAN);
    assertThat(Guess.otherThanEnglish(Passages.of("chinese"))).contains(Locale.CHINESE);
    assertThat(
            Guess.otherThanEnglish(
                "El agua cubre cerca del 71 por ciento de la superficie de la Tierra."))
        .contains(Locale.of("es"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"biology", "history", "geography", "physics", "computing"})
  void englishIsEnglish(String passage) {
    assertThat(Guess.otherThanEnglish(Passages.of(passage))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "12 34 56", "Create a video about history", "Der Rhein"})
  void tooLittleIsNotGuessed(String text) {
    assertThat(Guess.otherThanEnglish(text)).isEmpty();
  }
}
