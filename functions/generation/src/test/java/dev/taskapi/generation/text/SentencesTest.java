package dev.taskapi.generation.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

final class SentencesTest {
  @Test
  void germanDatesAndAbbreviationsStayInOneSentence() {
    assertThat(Sentences.of("Am 3. Oktober 1990 geschah es. Danach z. B. nichts.", Locale.GERMAN))
        .containsExactly("Am 3. Oktober 1990 geschah es.", "Danach z. B. nichts.");
  }

  @Test
  void chineseIsCutAtItsOwnStops() {
    assertThat(Sentences.of("水是原料。植物需要光！", Locale.CHINESE)).containsExactly("水是原料。", "植物需要光！");
  }

  @Test
  void initialsAndAbbreviationsEndNoSentence() {
    assertThat(Sentences.of("Dr. Smith met J. Doe, e.g. in London. They spoke! Why?", Locale.US))
        .containsExactly("Dr. Smith met J. Doe, e.g. in London.", "They spoke!", "Why?");
  }

  @Test
  void aLineBreakEndsASentence() {
    assertThat(Sentences.of("Erstens\nzweitens", Locale.GERMAN))
        .containsExactly("Erstens", "zweitens");
  }

  @Test
  void whatHasNoWordIsNoSentence() {
    assertThat(Sentences.of(" *** \n --", Locale.US)).isEmpty();
  }
}
