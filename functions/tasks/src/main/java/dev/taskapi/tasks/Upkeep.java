package dev.taskapi.tasks;

import java.time.Instant;
import java.util.Optional;

/**
 * When the service itself must look after a task.
 *
 * @param checkAt when the reconciler looks whether it still runs; absent once it has ended
 * @param sentAt when its newest message was sent; absent while it has none
 * @param expiresAt from when it is hidden and may be removed; absent while it is open
 */
public record Upkeep(
    Optional<Instant> checkAt, Optional<Instant> sentAt, Optional<Instant> expiresAt) {

  static Upkeep check(Instant at) {
    return new Upkeep(Optional.of(at), Optional.empty(), Optional.empty());
  }

  static Upkeep expire(Instant at) {
    return new Upkeep(Optional.empty(), Optional.empty(), Optional.of(at));
  }

  Upkeep sent(Instant at) {
    return new Upkeep(checkAt, Optional.of(at), expiresAt);
  }

  Upkeep checkedAt(Instant at) {
    return new Upkeep(Optional.of(at), sentAt, expiresAt);
  }

  Upkeep ended(Instant expiry) {
    return new Upkeep(Optional.empty(), sentAt, Optional.of(expiry));
  }
}
