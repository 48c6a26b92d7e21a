package dev.taskapi.tasks.regenerate;

import dev.taskapi.tasks.Attempt;
import dev.taskapi.tasks.Regeneration;
import dev.taskapi.tasks.Sending;
import dev.taskapi.tasks.Surroundings;
import dev.taskapi.tasks.Task;
import dev.taskapi.tasks.TaskMessage;
import dev.taskapi.tasks.TaskStatus;
import dev.taskapi.tasks.change.Decision;
import java.time.Instant;
import java.util.Optional;

/**
 * Sends a task and queues it. Where the queue refuses the message the task is PENDING, for the
 * reconciler to send soon.
 *
 * @param requestId the call, for the logs
 */
record Renewal(Surroundings surroundings, Wish wish, String requestId) {
  private static final String QUEUED = "Successfully queued for regeneration";
  private static final String UNSENT =
      "Accepted for regeneration: its queue did not answer, so that the task is PENDING and queued"
          + " as soon as it does";

  /**
   * Decides for a task that may be run anew.
   *
   * @param rebranded whether its request changed by the call
   */
  Decision of(Task task, boolean rebranded) {
    return task.status() == TaskStatus.PENDING ? queue(task) : restart(task, rebranded);
  }

  private Decision queue(Task task) {
    return new Decision.Send(
        TaskMessage.of(task, requestId),
        sentAt ->
            written(
                sending(sentAt)
                    .map(sending -> task.queue(sending, surroundings.now()))
                    .orElseGet(() -> task.checkAgain(soon())),
                sentAt));
  }

  private Decision restart(Task task, boolean rebranded) {
    Attempt attempt =
        task.attempt().next(surroundings.ids().token(), !rebranded && isToVary(task.status()));
    TaskMessage message =
        new TaskMessage(
            task.key(),
            task.order().type(),
            task.order().priority(),
            attempt.number(),
            attempt.dispatch(),
            requestId);
    return new Decision.Send(message, sentAt -> written(restarted(task, attempt, sentAt), sentAt));
  }

  /** Nobody has seen what a failed or cancelled attempt would have made: its steps serve again. */
  private static boolean isToVary(TaskStatus last) {
    return last != TaskStatus.FAILED && last != TaskStatus.CANCELLED;
  }

  private Task restarted(Task task, Attempt attempt, Optional<Instant> sentAt) {
    Optional<Sending> sending = sending(sentAt);
    Instant checkAt = sending.map(Sending::checkAt).orElseGet(this::soon);
    return new Regeneration(attempt, wish.reset(), sending, checkAt).of(task, surroundings.now());
  }

  private static Decision written(Task next, Optional<Instant> sentAt) {
    return new Decision.Write(next, sentAt.isPresent() ? QUEUED : UNSENT);
  }

  private Optional<Sending> sending(Optional<Instant> sentAt) {
    return sentAt.map(at -> Sending.at(at, surroundings.timings().checks().sent()));
  }

  private Instant soon() {
    return surroundings.now().plus(surroundings.timings().checks().unsent());
  }
}
