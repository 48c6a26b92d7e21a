package dev.taskapi.tasks.cloud;

import dev.taskapi.tasks.Ids;
import dev.taskapi.tasks.Surroundings;
import dev.taskapi.tasks.Timings;
import java.time.Duration;
import java.time.InstantSource;

/** The surroundings of a function on Lambda. */
public final class LambdaSurroundings {
  private static final int STANDARD_DAYS = (int) Timings.standard().keeping().retention().toDays();

  private LambdaSurroundings() {}

  /** The system's clock and randomness; retention as the environment says. */
  public static Surroundings from(Environment environment) {
    int days = environment.number(CloudSettings.RETENTION_DAYS, STANDARD_DAYS);
    return new Surroundings(
        InstantSource.system(),
        Ids.secure(),
        Timings.standard().withRetention(Duration.ofDays(days)));
  }
}
