package dev.taskapi.tasks.port;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.OptionalInt;

/**
 * What is remembered of the first call under a key.
 *
 * @param fingerprint equal for equal bodies
 * @param seed random: every name that the call gives follows from it
 * @param at when it was begun, to the millisecond
 * @param expiresAt from when on it is as if it had never been, in whole seconds
 * @param status of its answer; absent until that is known, or where it is always the same
 */
public record FirstCall(
    String fingerprint, String seed, Instant at, Instant expiresAt, OptionalInt status) {

  public FirstCall {
    if (!expiresAt.equals(expiresAt.truncatedTo(ChronoUnit.SECONDS))) {
      throw new IllegalArgumentException("a call expires at a whole second, not " + expiresAt);
    }
  }

  /** A call that begins now and is remembered for so long, to the end of the second. */
  public static FirstCall begun(String fingerprint, String seed, Instant now, Duration memory) {
    Instant end = now.plus(memory).plusNanos(999_999_999).truncatedTo(ChronoUnit.SECONDS);
    return new FirstCall(fingerprint, seed, now, end, OptionalInt.empty());
  }

  public FirstCall answered(int newStatus) {
    return new FirstCall(fingerprint, seed, at, expiresAt, OptionalInt.of(newStatus));
  }

  public boolean isExpired(Instant now) {
    return !now.isBefore(expiresAt);
  }
}
