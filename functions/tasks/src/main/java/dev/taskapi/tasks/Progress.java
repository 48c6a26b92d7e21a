package dev.taskapi.tasks;

import java.time.Instant;
import java.util.Optional;

/**
 * How far a task is.
 *
 * @param percent 0 PENDING, 1 QUEUED, then up to 99; 100 means COMPLETED
 * @param startedAt when the first claim of this attempt was
 * @param endedAt when it ended, however it did
 */
public record Progress(
    TaskStatus status,
    double percent,
    Instant updatedAt,
    Optional<Instant> startedAt,
    Optional<Instant> endedAt) {

  Progress moved(TaskStatus next, double newPercent, Instant now) {
    return new Progress(
        status.moveTo(next),
        newPercent,
        now,
        startedAt,
        next.isEnding() ? Optional.of(now) : Optional.empty());
  }

  /** A new attempt begins. */
  Progress restarted(Instant now) {
    if (!status.mayRegenerate()) {
      throw new IllegalStateException("no new attempt can begin from " + status);
    }
    return new Progress(TaskStatus.PENDING, 0, now, Optional.empty(), Optional.empty());
  }

  Progress started(Instant now) {
    return new Progress(
        status.moveTo(TaskStatus.PROCESSING),
        percent,
        now,
        Optional.of(startedAt.orElse(now)),
        Optional.empty());
  }

  Progress at(double newPercent, Instant now) {
    return new Progress(status, Math.max(percent, newPercent), now, startedAt, endedAt);
  }
}
