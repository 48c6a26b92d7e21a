package dev.taskapi.tasks;

import dev.taskapi.requests.TaskType;

/**
 * What a queue carries: enough to find the task and to know that the message is its own.
 *
 * @param requestId the call that caused it, for the logs
 */
public record TaskMessage(
    TaskKey key, TaskType type, Priority priority, int attempt, String dispatch, String requestId) {

  public static TaskMessage of(Task task, String requestId) {
    return new TaskMessage(
        task.key(),
        task.order().type(),
        task.order().priority(),
        task.attempt().number(),
        task.attempt().dispatch(),
        requestId);
  }

  public QueueName queue() {
    return new QueueName(type, priority);
  }
}
