package dev.taskapi.tasks;

import java.time.Duration;
import java.time.Instant;

/**
 * An end that a caller orders.
 *
 * @param retention how long the task is kept from now on
 */
public record Cancellation(String reason, Duration retention) {
  private static final String STAGE = "cancellation";
  private static final String CODE = "cancelled";

  /** The task as it would be; the task must be open. */
  public Task of(Task task, Instant now) {
    TaskError error = new TaskError(STAGE, CODE, reason, false, task.attempt().number(), now);
    Task ended =
        new Task(
            task.key(),
            task.order(),
            task.attempt(),
            task.progress().moved(TaskStatus.CANCELLED, task.progress().percent(), now),
            task.run().released(),
            task.outcome().failed(error),
            task.upkeep().ended(now.plus(retention)),
            task.events(),
            task.revision());
    return ended.noting(new TaskEvent(now, EventKind.CANCELLED, reason));
  }
}
