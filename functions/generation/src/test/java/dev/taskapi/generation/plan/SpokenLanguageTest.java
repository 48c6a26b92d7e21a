package dev.taskapi.generation.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskapi.generation.Passages;
import dev.taskapi.requests.Narration;
import dev.taskapi.requests.Segments;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SpokenLanguageTest {
  private static Narration spoken(String prompt, String language) {
    Narration asked = new Narration(language, Optional.of("Anna"), 1.5, false);
    return new OfflinePlanner()
        .plan(new Brief(prompt, Segments.exactly(1), language, 1))
        .narration(asked);
  }

  @ParameterizedTest
  @CsvSource({"german,German", "chinese,Chinese", "biology,English"})
  void whatNobodyTranslatedIsSpokenInItsOwnLanguage(String passage, String language) {
    assertThat(spoken(Passages.of(passage), "English"))
        .isEqualTo(new Narration(language, Optional.of("Anna"), 1.5, false));
  }

  @Test
  void aLanguageThatIsNamedIsSpoken() {
    assertThat(spoken(Passages.of("biology"), "French").language()).isEqualTo("French");
  }
}
