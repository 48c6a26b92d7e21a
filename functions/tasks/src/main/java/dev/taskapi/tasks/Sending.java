package dev.taskapi.tasks;

import java.time.Duration;
import java.time.Instant;

/**
 * A message sent.
 *
 * @param checkAt when the reconciler looks whether it arrived
 */
public record Sending(Instant sentAt, Instant checkAt) {
  public static Sending at(Instant sentAt, Duration check) {
    return new Sending(sentAt, sentAt.plus(check));
  }
}
