package dev.taskapi.tasks.create;

import dev.taskapi.tasks.Task;

/** What became of one task of a create. */
public sealed interface Placing {
  record Created(Task task) implements Placing {}

  /** An earlier call of the same names created it, or one beside this; it may have moved on. */
  record Repeated(Task task) implements Placing {}

  /** The id was taken: the task that has it is unchanged. */
  record Existing(Task task) implements Placing {}

  /** It could not be written; nothing of it will ever run. */
  record Failed(String reason) implements Placing {}
}
