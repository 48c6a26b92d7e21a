package dev.taskapi.tasks.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskapi.tasks.Task;
import dev.taskapi.tasks.Timings;
import dev.taskapi.tasks.testing.ManualClock;
import dev.taskapi.tasks.testing.Samples;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Which tasks an operator is told of as stuck. */
class OverdueTest {
  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration MOMENT = Duration.ofMillis(1);

  private final Task queued = Samples.task("t1").queued();
  private final Instant sent = queued.upkeep().sentAt().orElseThrow();

  @Test
  void whatCouldNotBeSentIsStuckAfterAQuarterOfAnHour() {
    Duration bound = Duration.ofMinutes(15);

    assertThat(isStuckAt(sent.plus(bound).minus(MOMENT), queued, Finding.UNREACHABLE)).isFalse();
    assertThat(isStuckAt(sent.plus(bound), queued, Finding.UNREACHABLE)).isTrue();
  }

  @Test
  void whatWaitsForADayIsStuck() {
    assertThat(isStuckAt(sent.plus(DAY).minus(MOMENT), queued, Finding.WAITING)).isFalse();
    assertThat(isStuckAt(sent.plus(DAY), queued, Finding.WAITING)).isTrue();
  }

  @Test
  void whatRunsForADayIsStuck() {
    Instant started = sent.plus(Duration.ofHours(3));
    Task running = queued.claim(started, Timings.standard().leasing().lease());

    assertThat(isStuckAt(started.plus(DAY).minus(MOMENT), running, Finding.RUNNING)).isFalse();
    assertThat(isStuckAt(started.plus(DAY), running, Finding.RUNNING)).isTrue();
  }

  @Test
  void whatWasSeenToIsNotStuckHoweverOldItIs() {
    for (Finding finding : Finding.values()) {
      switch (finding) {
        case UNREACHABLE, WAITING, RUNNING -> {
          continue;
        }
        case NOT_DUE, QUEUED, RESENT, ERASED, UNREAD ->
            assertThat(isStuckAt(sent.plus(DAY.multipliedBy(9)), queued, finding)).isFalse();
      }
    }
  }

  private boolean isStuckAt(Instant now, Task task, Finding finding) {
    ManualClock then = new ManualClock();
    then.advanceTo(now);
    return new Overdue(Samples.surroundings(then)).is(task, finding);
  }
}
