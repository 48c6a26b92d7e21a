package dev.taskapi.generation.speech;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpokenEnglishTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "In 1687 it began.|In sixteen eighty-seven it began.",
        "2 + 3 = 5|two plus three equals five",
        "9 - 4 = 5|nine minus four equals five",
        "It cost $15.50.|It cost fifteen dollars and fifty cents.",
        "$3 million|three million dollars",
        "Dr. Smith|Doctor Smith",
        "from 1914-1918|from nineteen fourteen to nineteen eighteen",
        "July 4, 1776|July fourth, seventeen seventy-six",
        "2024-05-06|May sixth twenty twenty-four",
        "the 21st century|the twenty-first century",
        "in the 1990s|in the nineteen nineties",
        "3.14|three point one four",
        "1,234,567 people|one million two hundred and thirty-four thousand five hundred and sixty-seven people",
        "World War II|World War two",
        "DNA|DNA",
        "the DNA strand|the D N A strand",
        "NASA flew|NASA flew",
        "-5 °C|minus five degrees Celsius",
        "100%|one hundred percent",
        "a² + b² = c²|a squared plus b squared equals c squared",
        "1/2 and 3/4|one half and three quarters",
        "at 10:05|at ten oh five",
        "12 km|twelve kilometres",
      })
  void aSentenceIsWrittenAsItIsSaid(String written, String said) {
    assertThat(SpokenEnglish.of(written)).isEqualTo(said);
  }

  @Test
  void noDigitIsLeft() {
    assertThat(SpokenEnglish.of("99999999999999999999 in 007 of 2000 1st-2nd 5x3 0.5"))
        .doesNotContainPattern("\\d");
  }
}
