package dev.taskapi.tasks;

import java.time.Instant;
import java.util.Optional;

/**
 * A new attempt at a task that has ended, or that is taken from its processor by force.
 *
 * @param attempt bears a dispatch of its own, so that nothing of the last attempt counts any more
 * @param reset whether error and result of the last attempt go now; else they stay until new ones
 *     replace them
 * @param sending absent where the queue refused the message: then the reconciler sends it
 */
public record Regeneration(
    Attempt attempt, boolean reset, Optional<Sending> sending, Instant checkAt) {

  /** The task as it would be; the task must be one that {@link TaskStatus#mayRegenerate}. */
  public Task of(Task task, Instant now) {
    Task pending =
        new Task(
            task.key(),
            task.order(),
            attempt,
            task.progress().restarted(now),
            task.run().afresh(),
            reset ? Outcome.NONE : task.outcome(),
            Upkeep.check(checkAt),
            task.events(),
            task.revision());
    Task begun =
        pending.noting(
            new TaskEvent(now, EventKind.REGENERATED, Integer.toString(attempt.number())));
    return sending.map(sent -> begun.queue(sent, now)).orElse(begun);
  }
}
