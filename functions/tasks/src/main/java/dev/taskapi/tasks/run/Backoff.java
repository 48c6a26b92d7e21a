package dev.taskapi.tasks.run;

import dev.taskapi.tasks.Timings;
import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to pause after a failed try: full jitter, that is anything up to a bound that doubles
 * with each try, so that tasks which failed together do not come back together.
 */
public final class Backoff {
  private final Timings timings;
  private final RandomGenerator random;

  public Backoff(Timings timings, RandomGenerator random) {
    this.timings = timings;
    this.random = random;
  }

  /** At least a second, in whole seconds, as queues count. */
  public Duration after(int tries) {
    long bound =
        Math.min(
            timings.pauses().longest().toSeconds(),
            timings.pauses().first().toSeconds() << Math.clamp(tries - 1, 0, 16));
    return Duration.ofSeconds(1 + random.nextLong(Math.max(1, bound)));
  }
}
