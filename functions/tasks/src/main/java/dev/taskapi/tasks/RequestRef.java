package dev.taskapi.tasks;

/** Where a task's request stands. */
public sealed interface RequestRef {
  /** In the task's own row. */
  record Inline(RequestData data) implements RequestRef {}

  /**
   * In an item of its own, so that a large request is not paid for at every change of status.
   *
   * @param key random, so that a losing writer overwrites nothing
   */
  record Apart(String key) implements RequestRef {}
}
