package dev.taskapi.generation.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class BreathsTest {
  @Test
  void aSentenceThatFitsIsLeftWhole() {
    assertThat(Breaths.of("Ice is water, frozen.", Locale.ENGLISH))
        .containsExactly("Ice is water, frozen.");
  }

  @Test
  void aLongSentenceIsCutAfterACommaAndLosesNothing() {
    String sentence = "the rain falls on the hills, ".repeat(30).strip();
    List<String> parts = Breaths.of(sentence, Locale.ENGLISH);
    assertThat(parts).allMatch(part -> part.length() <= 300 && part.endsWith(","));
    assertThat(String.join(" ", parts)).isEqualTo(sentence);
  }

  @Test
  void withoutCommasItIsCutBetweenWords() {
    String sentence = "word ".repeat(200).strip();
    assertThat(Breaths.of(sentence, Locale.ENGLISH))
        .allMatch(part -> part.length() <= 300 && part.matches("word( word)*"));
  }

  @Test
  void withoutWordsItIsCutBetweenSigns() {
    String signs = "𠮷".repeat(400);
    List<String> parts = Breaths.of(signs, Locale.CHINESE);
    assertThat(parts).allMatch(part -> part.length() <= 300);
    assertThat(parts).allMatch(part -> part.codePoints().allMatch(c -> c == 0x20BB7));
    assertThat(String.join("", parts)).isEqualTo(signs);
  }
}
