package dev.taskapi.generation.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class InflectionTest {
  @ParameterizedTest
  @CsvSource({
    "city,cities",
    "box,boxes",
    "right triangle,right triangles",
    "woman,women",
    "hypothesis,hypotheses",
    "day,days",
    "nucleus,nuclei",
  })
  void pluralsAreFormed(String noun, String plural) {
    assertThat(Inflection.plural(noun)).isEqualTo(plural);
  }

  @ParameterizedTest
  @CsvSource({"cactus", "datum", "criterion"})
  void uncertainPluralsAreNotGuessed(String noun) {
    assertThat(Inflection.surePlural(noun)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"atom,an", "unit,a", "hour,an", "European,a", "river,a", "umbrella,an"})
  void articlesFollowTheSound(String word, String article) {
    assertThat(Inflection.article(word)).isEqualTo(article);
  }
}
