package dev.taskapi.generation.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LanguagesTest {
  @ParameterizedTest
  @CsvSource({
    "German,de",
    "Deutsch,de",
    "de,de",
    "de-AT,de-AT",
    "Chinese (Simplified),zh",
    "中文,zh",
    "zh_CN,zh-CN",
    "español,es",
    "english,en",
    "Klingonish,und",
  })
  void languagesAreUnderstoodAsPeopleWriteThem(String language, String tag) {
    assertThat(Languages.tag(language)).isEqualTo(tag);
  }

  @Test
  void germanDatesAndAbbreviationsStayInOneSentence() {
    assertThat(
            Languages.sentences(
                "Am 3. Oktober 1990 geschah es. Danach z. B. nichts.", Locale.GERMAN))
        .containsExactly("Am 3. Oktober 1990 geschah es.", "Danach z. B. nichts.");
  }

  @Test
  void chineseIsCutAtItsOwnStops() {
    assertThat(Languages.sentences("水是原料。植物需要光！", Locale.CHINESE))
        .containsExactly("水是原料。", "植物需要光！");
  }
}
