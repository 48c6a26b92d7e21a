package dev.taskapi.generation.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {
  @ParameterizedTest
  @CsvSource({
    "English, en",
    "en, en",
    "EN, en",
    "en-US, en-US",
    "en_GB, en-GB",
    "British English, en-GB",
    "German, de",
    "Deutsch, de",
    "deu, de",
    "français, fr",
    "Spanish (Mexico), es",
    "Mandarin, zh-CN",
    "Chinese, zh",
    "中文, zh",
    "日本語, ja",
    "Brazilian Portuguese, pt-BR"
  })
  void aLanguageIsReadAsPeopleWriteIt(String text, String tag) {
    assertThat(Languages.parse(text))
        .hasValueSatisfying(locale -> assertThat(locale.toLanguageTag()).isEqualTo(tag));
  }

  @Test
  void anUnknownLanguageIsEmpty() {
    assertThat(Languages.parse("Klingon")).isEmpty();
    assertThat(Languages.parse("xx")).isEmpty();
    assertThat(Languages.parse("")).isEmpty();
  }

  @Test
  void aRegionIsKept() {
    assertThat(Languages.parse("pt-BR")).contains(Locale.of("pt", "BR"));
  }
}
