package dev.taskapi.local;

import java.time.Duration;

/**
 * How queues are polled.
 *
 * @param slots how many calls run at a time over all queues that share them
 * @param visibility how long a received message stays hidden unless its handler says otherwise
 * @param ageing a queue that waits longer than this for a slot goes before higher priorities
 * @param functionLimit what handlers are told of the time they have
 */
public record PollerSettings(
    int slots, Duration visibility, Duration ageing, Duration functionLimit) {
  public PollerSettings {
    if (slots < 1) {
      throw new IllegalArgumentException("Without a slot nothing runs");
    }
  }

  /** Two slots, 120 s, 60 s and Lambda's 15 minutes. */
  public static PollerSettings standard() {
    return new PollerSettings(
        2, Duration.ofSeconds(120), Duration.ofSeconds(60), Duration.ofMinutes(15));
  }
}
