package dev.taskapi.tasks.sqs;

import java.time.Duration;

/** SQS counts in whole seconds. */
final class WholeSeconds {
  private WholeSeconds() {}

  /** Rounded up: what is hidden a moment too short is handed out twice. */
  static int of(Duration duration) {
    return Math.toIntExact(Math.ceilDiv(duration.toMillis(), 1_000L));
  }
}
