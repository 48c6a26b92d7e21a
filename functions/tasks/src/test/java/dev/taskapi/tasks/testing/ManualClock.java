package dev.taskapi.tasks.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until it is told to go on. Safe for several threads. */
public final class ManualClock implements InstantSource {
  /** Where a new clock stands. */
  public static final Instant START = Instant.parse("2026-01-01T08:00:00Z");

  private final AtomicReference<Instant> now = new AtomicReference<>(START);

  @Override
  public Instant instant() {
    return now.get();
  }

  public void advance(Duration duration) {
    now.updateAndGet(instant -> instant.plus(duration));
  }

  public void advanceSeconds(long seconds) {
    advance(Duration.ofSeconds(seconds));
  }

  /** Goes on to {@code at}; stays where it is already later. */
  public void advanceTo(Instant at) {
    now.updateAndGet(instant -> at.isAfter(instant) ? at : instant);
  }
}
