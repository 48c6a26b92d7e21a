package dev.taskapi.tasks.change;

import dev.taskapi.tasks.Task;

/** Decides about each task of a call. */
@FunctionalInterface
public interface Rule {
  /**
   * Called side by side for several tasks.
   *
   * @param overtaken whether somebody else wrote the task since this call first decided about it
   */
  Decision decide(Task row, boolean overtaken);
}
