package dev.taskapi.tasks.reconcile;

import dev.taskapi.tasks.Task;
import dev.taskapi.tasks.TaskMessage;
import dev.taskapi.tasks.port.TaskQueues;
import java.time.Duration;
import java.util.List;

/** Sends the message of a task's own dispatch once more. */
record Resending(TaskQueues queues, String requestId) {

  /** False where the queue refused it. */
  boolean send(Task task) {
    TaskMessage message = TaskMessage.of(task, requestId);
    return queues.send(message.queue(), List.of(message), Duration.ZERO).isEmpty();
  }
}
