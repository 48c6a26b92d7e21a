package dev.taskapi.generation.lesson.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LanguageTest {
  @ParameterizedTest
  @CsvSource({
    "English, en",
    "german, de",
    "Deutsch, de",
    "español, es",
    "de, de",
    "pt-BR, pt-BR",
    "zh_CN, zh-CN",
    "English (UK), en",
    "Brazilian Portuguese, pt",
    "Klingonish, und",
    "<script>, und"
  })
  void aNameOrATagIsUnderstood(String name, String tag) {
    assertThat(Language.named(name).tag()).isEqualTo(tag);
  }

  @Test
  void arabicRunsFromRightToLeft() {
    assertThat(Language.named("Arabic").direction()).isEqualTo("rtl");
    assertThat(Language.named("Hebrew").direction()).isEqualTo("rtl");
    assertThat(Language.named("French").direction()).isEqualTo("ltr");
  }

  @Test
  void aLanguageThatWeHaveNoWordsInSpeaksEnglish() {
    Words words = Words.in(Language.named("Arabic"));

    assertThat(words.tag()).isEqualTo("en");
    assertThat(words.say("step", 2, 3)).isEqualTo("Step 2 of 3");
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "es", "fr", "it", "pt", "zh"})
  void eachLanguageHasAllTheWords(String tag) {
    assertThat(Resources.properties("words/" + tag + ".properties").keySet())
        .isEqualTo(Resources.properties("words/en.properties").keySet());
  }
}
