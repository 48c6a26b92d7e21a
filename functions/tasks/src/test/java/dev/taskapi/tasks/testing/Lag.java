package dev.taskapi.tasks.testing;

import java.time.Duration;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** How long each change of an index entry takes to be seen. */
public final class Lag {
  private final RandomGenerator random;
  private final long mostMillis;

  private Lag(long mostMillis, long seed) {
    this.mostMillis = mostMillis;
    this.random = new SplittableRandom(seed);
  }

  /** Indexes answer at once. */
  public static Lag none() {
    return new Lag(0, 0);
  }

  /** Anything from nothing to {@code most}, the same for the same seed. */
  public static Lag upTo(Duration most, long seed) {
    return new Lag(most.toMillis(), seed);
  }

  Duration next() {
    return Duration.ofMillis(mostMillis == 0 ? 0 : random.nextLong(mostMillis + 1));
  }
}
