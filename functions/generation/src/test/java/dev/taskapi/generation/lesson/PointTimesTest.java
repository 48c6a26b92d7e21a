package dev.taskapi.generation.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskapi.generation.speech.Spoken.Cue;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class PointTimesTest {
  private static final Voice VOICE =
      new Voice(
          seconds(12),
          List.of(
              new Cue(seconds(0), seconds(4), "Welcome to the lesson."),
              new Cue(seconds(4), seconds(8), "Drums keep the steady beat."),
              new Cue(seconds(8), seconds(12), "Rests are silent notes.")),
          List.of(),
          Optional.empty());

  @Test
  void aPointIsShownWithTheSentenceThatSaysIt() {
    assertThat(PointTimes.of(List.of("Drums keep the beat", "Silent rests"), VOICE))
        .containsExactly(seconds(4), seconds(8));
  }

  @Test
  void pointsAppearInTheirOrder() {
    assertThat(PointTimes.of(List.of("Silent rests", "Drums keep the beat"), VOICE))
        .containsExactly(seconds(8), seconds(8));
  }

  @Test
  void pointsThatNoSentenceSaysAreSpread() {
    assertThat(PointTimes.of(List.of("Apples", "Pears", "Plums"), VOICE))
        .containsExactly(seconds(0), seconds(4), seconds(8));
  }

  private static Duration seconds(int seconds) {
    return Duration.ofSeconds(seconds);
  }
}
