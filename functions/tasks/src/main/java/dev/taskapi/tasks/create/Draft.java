package dev.taskapi.tasks.create;

import dev.taskapi.tasks.Attempt;
import dev.taskapi.tasks.Order;
import dev.taskapi.tasks.RequestData;
import dev.taskapi.tasks.TaskKey;
import dev.taskapi.tasks.TaskMessage;
import java.time.Instant;
import java.util.Optional;

/**
 * A task between being asked for and being written.
 *
 * @param requestId the call that asks, for the logs
 * @param since when it was first asked for, if that may be long ago
 */
record Draft(
    TaskKey key,
    Order order,
    Attempt attempt,
    Optional<RequestData> request,
    String requestId,
    Optional<Instant> since) {

  TaskMessage message() {
    return new TaskMessage(
        key, order.type(), order.priority(), attempt.number(), attempt.dispatch(), requestId);
  }
}
