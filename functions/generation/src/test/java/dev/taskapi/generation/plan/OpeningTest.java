package dev.taskapi.generation.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OpeningTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Por ejemplo, en Irlanda se convirtió en el alimento principal. | En Irlanda se convirtió en el alimento principal
          Par exemple, elle a traité du minerai. | Elle a traité du minerai
          En 1903, elle reçoit le prix Nobel. | En 1903, elle reçoit le prix Nobel
          公元105年，蔡伦改进了造纸的方法。 | 公元105年，蔡伦改进了造纸的方法
          例如，纸取代了竹简。 | 纸取代了竹简
          12世纪，欧洲出现了第一批造纸厂。 | 12世纪，欧洲出现了第一批造纸厂
          纸的成本低，因此很快取代了竹简和丝绸。 | 纸的成本低
          El río atraviesa Perú, Colombia y Brasil. | El río atraviesa Perú, Colombia y Brasil
          大熊猫生活在四川、陕西和甘肃的山区。 | 大熊猫生活在四川、陕西和甘肃的山区
          Avec son mari Pierre Curie, elle découvre le radium. | Avec son mari Pierre Curie
          """)
  void aClauseThatTellsNothingIsNotLeftAlone(String sentence, String point) {
    assertThat(Opening.of(sentence, 60)).isEqualTo(point);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          En el Perú existen más de tres mil variedades de papa. | En el Perú existen más de tres…
          Hoy China es el mayor productor de papa del mundo. | Hoy China es el mayor productor de papa…
          Die Hanse war ein Bund von Kaufleuten und Städten im Norden. | Die Hanse war ein Bund von Kaufleuten…
          """)
  void aHeadingThatIsCutStillTells(String sentence, String heading) {
    assertThat(Opening.heading(sentence, 40)).isEqualTo(heading);
  }
}
