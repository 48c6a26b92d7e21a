package dev.taskapi.tasks.port;

import dev.taskapi.tasks.Task;

/** What became of writing a new task. */
public sealed interface Creation {
  record Created(Task task) implements Creation {}

  /** Nothing was written: this task has the id. */
  record Exists(Task task) implements Creation {}

  /** Nothing was written: this very task was deleted, or what had its id was since. */
  record Deleted() implements Creation {}
}
