package dev.taskapi.tasks.port;

import dev.taskapi.tasks.Task;
import dev.taskapi.tasks.TaskId;
import java.time.Instant;
import java.util.Comparator;

/** A place in the order of tasks: newest first, by id where the times are equal, highest first. */
public record Position(Instant createdAt, TaskId id) implements Comparable<Position> {
  private static final Comparator<Position> ORDER =
      Comparator.comparing(Position::createdAt).thenComparing(Position::id).reversed();

  /** The lowest of all ids. */
  private static final TaskId LOWEST = new TaskId("-");

  /** The place just ahead of all that was created at this time or before. */
  public static Position aheadOf(Instant time) {
    return new Position(time.plusMillis(1), LOWEST);
  }

  public static Position of(Task task) {
    return new Position(task.order().createdAt(), task.key().id());
  }

  @Override
  public int compareTo(Position other) {
    return ORDER.compare(this, other);
  }
}
