package dev.taskapi.tasks;

import dev.taskapi.requests.TaskType;
import java.time.Instant;

/**
 * Something that happened to a task.
 *
 * @param detail what the kind leaves open, empty where it leaves nothing open
 */
public record TaskEvent(Instant at, EventKind kind, String detail) {
  public static TaskEvent of(Instant at, EventKind kind) {
    return new TaskEvent(at, kind, "");
  }

  /** For people. */
  public String message(TaskType type) {
    return kind.message(type, detail);
  }
}
