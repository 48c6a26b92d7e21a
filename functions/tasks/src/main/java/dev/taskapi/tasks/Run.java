package dev.taskapi.tasks;

import java.time.Instant;
import java.util.Optional;

/**
 * Who works on a task.
 *
 * @param tries claims within this attempt
 * @param fence grows with each claim and is never reset: what an older one wrote is refused
 * @param leaseUntil until when the claim holds; absent where nobody has one or it was given up
 */
public record Run(int tries, long fence, Optional<Instant> leaseUntil) {
  public static final Run NONE = new Run(0, 0, Optional.empty());

  /** Whether anybody ever claimed the task: before that, it has no files. */
  public boolean hasBegun() {
    return fence > 0;
  }

  public boolean isLive(Instant now) {
    return leaseUntil.filter(now::isBefore).isPresent();
  }

  Run claimed(Instant until) {
    return new Run(tries + 1, fence + 1, Optional.of(until));
  }

  /** As a new attempt finds it: what a former one still writes is refused. */
  Run afresh() {
    return new Run(0, fence, Optional.empty());
  }

  Run extended(Instant until) {
    return new Run(tries, fence, Optional.of(until));
  }

  Run released() {
    return new Run(tries, fence, Optional.empty());
  }

  Run releasedUncounted() {
    return new Run(tries - 1, fence, Optional.empty());
  }
}
