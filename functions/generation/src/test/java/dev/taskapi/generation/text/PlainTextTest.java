package dev.taskapi.generation.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PlainTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "# The **Apollo** program | The Apollo program",
        "NASA's *Apollo 11* landed. | NASA's Apollo 11 landed.",
        "The [Saturn V](https://example.com/a_(b)) rocket | The Saturn V rocket",
        "`Eagle` was its name. | Eagle was its name.",
        "> She said so. | She said so.",
        "<b>Bold</b> and <em>more</em> &amp; &#233; &lt;x | Bold and more & é <x",
        "snake_case and 2 * 3 * 4 stay | snake_case and 2 * 3 * 4 stay",
        "a < b and c > d stay | a < b and c > d stay",
        "Note: this stays. | Note: this stays."
      })
  void markupGoesAndWordsStay(String text, String plain) {
    assertThat(PlainText.of(text).strip()).isEqualTo(plain);
  }

  @Test
  void blocksOfHtmlAreLinesOfTheirOwn() {
    assertThat(PlainText.of("<h1>Title</h1><p>One.</p><ul><li>Two.</li></ul>").strip())
        .matches("Title\\s+One\\.\\s+Two\\.");
  }

  @Test
  void codeAndScriptsAreNoText() {
    assertThat(PlainText.of("Before.\n```\nint x = 1;\n```\nAfter.<script>alert(1)</script>"))
        .contains("Before.", "After.")
        .doesNotContain("int", "alert");
  }

  @Test
  void theNamesOfSpeakersGo() {
    assertThat(PlainText.of("Anna: When did it sink?\nBen: In 1912.\nAnna: Why?"))
        .isEqualTo("When did it sink?\nIn 1912.\nWhy?");
  }
}
