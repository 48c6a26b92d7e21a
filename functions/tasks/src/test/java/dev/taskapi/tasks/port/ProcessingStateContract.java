package dev.taskapi.tasks.port;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskapi.tasks.port.ProcessingState.Seen;
import dev.taskapi.tasks.testing.ManualClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What {@link ProcessingState} promises. */
abstract class ProcessingStateContract {
  private static final Instant EARLY = ManualClock.START;
  private static final Instant LATE = EARLY.plusMillis(1);
  private static final Duration MAX_AGE = Duration.ofMinutes(3);

  /** The same during one test, nothing noted yet. */
  abstract ProcessingState state();

  @Test
  void nothingIsKnownAtFirst() {
    assertThat(state().read()).isEqualTo(ProcessingState.State.UNKNOWN);
    assertThat(state().read().isActive(EARLY, MAX_AGE)).isFalse();
  }

  @Test
  void theNewestSightStands() {
    state().note(false, EARLY);
    state().note(true, LATE);
    state().note(false, EARLY);

    assertThat(state().read().seen()).contains(new Seen(true, LATE));

    state().note(false, LATE);
    assertThat(state().read().seen()).contains(new Seen(false, LATE));
  }

  @Test
  void whatWasSeenIsBelievedForAWhile() {
    state().note(true, EARLY);

    assertThat(state().read().isActive(EARLY.plus(MAX_AGE), MAX_AGE)).isTrue();
    assertThat(state().read().isActive(LATE.plus(MAX_AGE), MAX_AGE)).isFalse();
  }

  @Test
  void feedsThatAreOffProcessNothing() {
    state().note(false, EARLY);

    assertThat(state().read().isActive(EARLY, MAX_AGE)).isFalse();
  }

  @Test
  void aPauseStaysWhateverIsSeenUntilItIsEnded() {
    state().pause("Maintenance until noon");
    state().note(true, EARLY);

    assertThat(state().read().pause()).contains("Maintenance until noon");
    assertThat(state().read().isActive(EARLY, MAX_AGE)).isFalse();

    state().endPause();
    assertThat(state().read().pause()).isEmpty();
    assertThat(state().read().isActive(EARLY, MAX_AGE)).isTrue();
  }

  @Test
  void aPauseChangesNothingOfWhatWasSeenAndItsLastReasonStands() {
    state().note(true, EARLY);
    state().pause("First");
    state().pause("Second");

    assertThat(state().read().seen()).contains(new Seen(true, EARLY));
    assertThat(state().read().pause()).contains("Second");
  }

  @Test
  void endingNoPauseChangesNothing() {
    state().endPause();

    assertThat(state().read()).isEqualTo(ProcessingState.State.UNKNOWN);
  }
}
