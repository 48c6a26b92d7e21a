package dev.taskapi.generation.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DefinerTest {
  private final Definer definer = new Definer();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "volcano|A volcano is a fissure",
        "geometry|Geometry is the pure mathematics",
        "lion|A lion is a large",
        "calculus|Calculus is",
        "oxygen|Oxygen is a nonmetallic",
      })
  void definitionsReadAsSentences(String word, String opening) {
    Sense sense =
        SenseChooser.forText("science mathematics earth animal element")
            .best(word, WordNet.shared().nouns(word))
            .orElseThrow();
    assertThat(definer.sentence(word, sense).orElseThrow()).startsWith(opening).endsWith(".");
  }

  @Test
  void namesOfPeriodsTakeTheArticle() {
    Sense sense = WordNet.shared().nouns("Middle Ages").getFirst();
    assertThat(definer.sentence("Middle Ages", sense).orElseThrow())
        .startsWith("The Middle Ages is the period of history");
  }

  @Test
  void wordsThatAreUnfitForAClassAreKnown() {
    assertThat(WordNet.shared().nouns("slut")).noneMatch(definer::isFit);
    assertThat(WordNet.shared().nouns("river")).allMatch(definer::isFit);
  }
}
