package dev.taskapi.tasks.cloud;

import dev.taskapi.tasks.Ids;
import dev.taskapi.tasks.Surroundings;
import dev.taskapi.tasks.Timings;
import dev.taskapi.tasks.cloudwatch.EmbeddedMetrics;
import dev.taskapi.tasks.metrics.Metric;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Consumer;

/** The surroundings of a function on Lambda. */
public final class LambdaSurroundings {
  private static final int STANDARD_DAYS = (int) Timings.standard().keeping().retention().toDays();

  private LambdaSurroundings() {}

  /**
   * The system's clock and randomness; retention and the metrics' namespace as the environment
   * says.
   *
   * @param out the function's log, which CloudWatch reads the metrics from
   */
  public static Surroundings from(Environment environment, Consumer<byte[]> out) {
    int days = environment.number(CloudSettings.RETENTION_DAYS, STANDARD_DAYS);
    InstantSource clock = InstantSource.system();
    return new Surroundings(
        clock,
        Ids.secure(),
        Timings.standard().withRetention(Duration.ofDays(days)),
        new EmbeddedMetrics(environment.required(Metric.NAMESPACE), out, clock));
  }
}
