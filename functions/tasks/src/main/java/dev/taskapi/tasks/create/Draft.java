package dev.taskapi.tasks.create;

import dev.taskapi.tasks.Attempt;
import dev.taskapi.tasks.Order;
import dev.taskapi.tasks.RequestData;
import dev.taskapi.tasks.TaskKey;
import dev.taskapi.tasks.TaskMessage;
import java.util.Optional;

/** A task between being asked for and being written. */
record Draft(TaskKey key, Order order, Attempt attempt, Optional<RequestData> request) {

  TaskMessage message(String requestId) {
    return new TaskMessage(
        key, order.type(), order.priority(), attempt.number(), attempt.dispatch(), requestId);
  }
}
