package dev.taskapi.cdk.measured;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The machine's clock, which can be put forward. */
final class ShiftedClock implements InstantSource {
  private volatile Duration shift = Duration.ZERO;

  @Override
  public Instant instant() {
    return Instant.now().plus(shift);
  }

  void advance(Duration more) {
    shift = shift.plus(more);
  }
}
