package dev.taskapi.tasks.port;

import java.time.Instant;
import java.util.Optional;

/**
 * A span of creation times.
 *
 * @param after from when, exclusive; absent for no bound
 * @param until to when, inclusive; absent for no bound
 */
public record Span(Optional<Instant> after, Optional<Instant> until) {
  public static final Span ALL = new Span(Optional.empty(), Optional.empty());

  public static Span after(Instant time) {
    return new Span(Optional.of(time), Optional.empty());
  }

  public static Span until(Instant time) {
    return new Span(Optional.empty(), Optional.of(time));
  }

  public boolean contains(Instant time) {
    return after.filter(bound -> !time.isAfter(bound)).isEmpty()
        && until.filter(time::isAfter).isEmpty();
  }
}
