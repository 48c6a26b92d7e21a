package dev.taskapi.generation.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PassagesTest {
  @Test
  void aLongNarrationIsCutBetweenSentences() {
    String sentence = "Water flows down from the mountains to the sea. ";
    List<String> passages = Passages.of(sentence.repeat(40), Locale.ENGLISH);
    assertThat(passages)
        .hasSizeGreaterThan(2)
        .allMatch(p -> p.endsWith("sea.") && p.length() < 600);
    assertThat(String.join(" ", passages)).isEqualTo(sentence.repeat(40).strip());
  }

  @Test
  void aChineseNarrationIsJoinedWithoutSpaces() {
    List<String> passages = Passages.of("水循环是地球上水的运动。".repeat(80), Locale.CHINESE);
    assertThat(String.join("", passages)).isEqualTo("水循环是地球上水的运动。".repeat(80));
  }
}
