package dev.taskapi.tasks;

import java.util.Optional;

/** What came of a task so far. An error may stand beside a later success's absence only. */
public record Outcome(Optional<TaskResult> result, Optional<TaskError> error) {
  public static final Outcome NONE = new Outcome(Optional.empty(), Optional.empty());

  static Outcome of(TaskResult result) {
    return new Outcome(Optional.of(result), Optional.empty());
  }

  Outcome failed(TaskError error) {
    return new Outcome(result, Optional.of(error));
  }
}
