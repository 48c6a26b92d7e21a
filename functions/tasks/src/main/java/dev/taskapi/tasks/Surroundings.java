package dev.taskapi.tasks;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** What the use cases share: time, fresh names, the service's time limits, and who counts. */
public record Surroundings(InstantSource clock, Ids ids, Timings timings, Metrics metrics) {

  /** Where nobody counts. */
  public Surroundings(InstantSource clock, Ids ids, Timings timings) {
    this(clock, ids, timings, Metrics.NONE);
  }

  /** Now, as exactly as it is stored: to the millisecond. */
  public Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  /** Whether a row may not be written any more: its message may have been given up by now. */
  public boolean isTooLateFor(Instant sentAt) {
    return now().isAfter(sentAt.plus(timings.messages().lateWrite()));
  }
}
