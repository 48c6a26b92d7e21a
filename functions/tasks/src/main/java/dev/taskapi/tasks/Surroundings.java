package dev.taskapi.tasks;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** What the use cases share: time, fresh names and the service's time limits. */
public record Surroundings(InstantSource clock, Ids ids, Timings timings) {

  /** Now, as exactly as it is stored: to the millisecond. */
  public Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  /** Whether a row may not be written any more: its message may have been given up by now. */
  public boolean isTooLateFor(Instant sentAt) {
    return now().isAfter(sentAt.plus(timings.messages().lateWrite()));
  }
}
