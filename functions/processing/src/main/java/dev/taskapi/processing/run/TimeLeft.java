package dev.taskapi.processing.run;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * How long the invocation may still take.
 *
 * @param millisLeft until it is cut off
 * @param margin what is kept to end in order: 90 s, but at most a tenth of the whole
 */
public record TimeLeft(LongSupplier millisLeft, Duration margin) {
  private static final Duration LONGEST_MARGIN = Duration.ofSeconds(90);

  /** Taken at the start of an invocation. */
  public static TimeLeft of(LongSupplier millisLeft) {
    Duration tenth = Duration.ofMillis(millisLeft.getAsLong() / 10);
    return new TimeLeft(millisLeft, tenth.compareTo(LONGEST_MARGIN) < 0 ? tenth : LONGEST_MARGIN);
  }

  boolean isUp() {
    return millisLeft.getAsLong() < margin.toMillis();
  }
}
