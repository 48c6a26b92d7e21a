package dev.taskapi.tasks.create;

import dev.taskapi.tasks.Task;
import dev.taskapi.tasks.TaskId;

/** What became of one task of a create. */
public sealed interface Placing {
  /** There is a task of this id now. */
  sealed interface Placed extends Placing {
    Task task();
  }

  record Created(Task task) implements Placed {}

  /** An earlier call of the same names created it, or one beside this; it may have moved on. */
  record Repeated(Task task) implements Placed {}

  /** The id was taken: the task that has it is unchanged. */
  record Existing(Task task) implements Placed {}

  /** Nothing was written: it was deleted since it was asked for. */
  record Deleted(TaskId id) implements Placing {}

  /** It could not be written; nothing of it will ever run. */
  record Failed(String reason) implements Placing {}
}
