package dev.taskapi.local;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Paces something that is done again and again, so that it never takes more than a fifth of the
 * time.
 */
final class Rounds {
  private static final int SHARE = 5;

  private final InstantSource clock;
  private final Duration shortestPause;
  private Instant due = Instant.MIN;

  Rounds(InstantSource clock, Duration shortestPause) {
    this.clock = clock;
    this.shortestPause = shortestPause;
  }

  /** Runs it, unless the last time was a moment ago; the pause counts from its end. */
  void run(Runnable round) {
    var begin = clock.instant();
    if (begin.isBefore(due)) {
      return;
    }
    round.run();
    var end = clock.instant();
    var pause = Duration.between(begin, end).multipliedBy(SHARE - 1);
    due = end.plus(pause.compareTo(shortestPause) > 0 ? pause : shortestPause);
  }
}
