package dev.taskapi.tasks.change;

import dev.taskapi.tasks.Task;

/**
 * What became of one task of a call.
 *
 * @param task as it stood when that was decided
 * @param reason for the caller
 */
public record Detail(Task task, Result result, String reason) {

  /** What was asked for is done, was not to be done, or could not be done. */
  public enum Result {
    DONE,
    SKIPPED,
    FAILED
  }
}
