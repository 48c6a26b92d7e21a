package dev.taskapi.generation.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LanguageTest {
  @ParameterizedTest
  @CsvSource({
    "English, en",
    "english, en",
    "en, en",
    "EN, en",
    "en-US, en-US",
    "en_GB, en-GB",
    "British English, en-GB",
    "English (UK), en",
    "German, de",
    "Deutsch, de",
    "deu, de",
    "de-AT, de-AT",
    "français, fr",
    "español, es",
    "Spanish (Mexico), es",
    "Mandarin, zh-CN",
    "Chinese, zh",
    "Chinese (Simplified), zh",
    "zh_CN, zh-CN",
    "中文, zh",
    "日本語, ja",
    "pt-BR, pt-BR",
    "Brazilian Portuguese, pt-BR",
  })
  void aLanguageIsReadAsPeopleWriteIt(String text, String tag) {
    assertThat(Language.named(text).tag()).isEqualTo(tag);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Klingon", "Klingonish", "xx", "", "<script>"})
  void anUnknownLanguageIsUndetermined(String text) {
    assertThat(Language.locale(text)).isEmpty();
    assertThat(Language.named(text).tag()).isEqualTo("und");
  }

  @Test
  void arabicRunsFromRightToLeft() {
    assertThat(Language.named("Arabic").direction()).isEqualTo("rtl");
    assertThat(Language.named("Hebrew").direction()).isEqualTo("rtl");
    assertThat(Language.named("French").direction()).isEqualTo("ltr");
  }
}
