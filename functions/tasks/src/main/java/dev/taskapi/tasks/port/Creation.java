package dev.taskapi.tasks.port;

import dev.taskapi.tasks.Task;

/** What became of writing a new task. */
public sealed interface Creation {
  /** It was written, by this call. */
  record Created(Task task) implements Creation {}

  /**
   * Nothing was written: the task of the same dispatch stands. An earlier try of this call wrote
   * it, or a call of the same names.
   */
  record Repeated(Task task) implements Creation {}

  /** Nothing was written: this task has the id. */
  record Exists(Task task) implements Creation {}

  /** Nothing was written: this very task was deleted, or what had its id was since. */
  record Deleted() implements Creation {}
}
