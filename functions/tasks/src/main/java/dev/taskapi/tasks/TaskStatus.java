package dev.taskapi.tasks;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where a task stands, and the one table of moves between: every other move is refused. */
public enum TaskStatus {
  PENDING,
  QUEUED,
  PROCESSING,
  COMPLETED,
  FAILED,
  CANCELLED;

  private static final Map<TaskStatus, Set<TaskStatus>> MOVES =
      Map.of(
          PENDING, EnumSet.of(QUEUED, CANCELLED),
          QUEUED, EnumSet.of(PROCESSING, CANCELLED, FAILED),
          PROCESSING, EnumSet.of(COMPLETED, FAILED, CANCELLED, QUEUED, PROCESSING),
          COMPLETED, EnumSet.noneOf(TaskStatus.class),
          FAILED, EnumSet.noneOf(TaskStatus.class),
          CANCELLED, EnumSet.noneOf(TaskStatus.class));

  /** What regenerate alone may do: it begins a new attempt. */
  private static final Set<TaskStatus> REGENERABLE =
      EnumSet.of(PROCESSING, COMPLETED, FAILED, CANCELLED);

  public boolean mayMoveTo(TaskStatus next) {
    return MOVES.getOrDefault(this, Set.of()).contains(next);
  }

  /** Whether a new attempt may begin from here; from PROCESSING only by force. */
  public boolean mayRegenerate() {
    return REGENERABLE.contains(this);
  }

  public boolean isEnding() {
    return this == COMPLETED || this == FAILED || this == CANCELLED;
  }

  /** Whether a task that rests here goes when its time has come. */
  public boolean mayExpire() {
    return this == PENDING || isEnding();
  }

  public static Optional<TaskStatus> ofName(String name) {
    return Arrays.stream(values()).filter(status -> status.name().equals(name)).findFirst();
  }

  TaskStatus moveTo(TaskStatus next) {
    if (!mayMoveTo(next)) {
      throw new IllegalStateException("a task cannot move from " + this + " to " + next);
    }
    return next;
  }
}
