package dev.taskapi.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class RoundsTest {
  private Instant now = Instant.EPOCH;
  private final Rounds rounds = new Rounds(() -> now, Duration.ofMillis(250));
  private int done;

  private void runTaking(int millis) {
    rounds.run(
        () -> {
          done++;
          now = now.plusMillis(millis);
        });
  }

  @Test
  void aQuickRoundIsRepeatedAfterThePause() {
    runTaking(10);
    now = now.plusMillis(249);
    runTaking(10);
    assertThat(done).isEqualTo(1);
    now = now.plusMillis(1);
    runTaking(10);
    assertThat(done).isEqualTo(2);
  }

  @Test
  void aSlowRoundLeavesFourTimesItsTimeToEverythingElse() {
    runTaking(300);
    now = now.plusMillis(1_199);
    runTaking(300);
    assertThat(done).isEqualTo(1);
    now = now.plusMillis(1);
    runTaking(300);
    assertThat(done).isEqualTo(2);
  }
}
