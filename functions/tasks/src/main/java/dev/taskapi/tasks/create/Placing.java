package dev.taskapi.tasks.create;

import dev.taskapi.tasks.Task;
import dev.taskapi.tasks.TaskId;

/** What became of one task of a create. */
public sealed interface Placing {
  record Created(Task task) implements Placing {}

  /** The id was taken: the task that has it is unchanged. */
  record Existing(Task task) implements Placing {}

  /** Nothing was written: it was deleted since it was asked for. */
  record Deleted(TaskId id) implements Placing {}

  /** It could not be written; nothing of it will ever run. */
  record Failed(String reason) implements Placing {}
}
