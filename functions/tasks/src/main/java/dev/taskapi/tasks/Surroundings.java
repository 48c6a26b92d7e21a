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
}
