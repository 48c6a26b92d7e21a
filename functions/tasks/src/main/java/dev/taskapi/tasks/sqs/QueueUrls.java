package dev.taskapi.tasks.sqs;

import dev.taskapi.requests.TaskType;
import dev.taskapi.tasks.QueueName;

/**
 * Where the queues are.
 *
 * @param prefix the address of every queue up to its own label, such as {@code
 *     https://sqs.eu-west-1.amazonaws.com/123456789012/task-api-prod-}
 */
public record QueueUrls(String prefix) {

  public String of(QueueName queue) {
    return prefix + queue.label();
  }

  /** The queue's own name: what its address ends with. */
  public String name(QueueName queue) {
    return prefix.substring(prefix.lastIndexOf('/') + 1) + queue.label();
  }

  public String deadLetters(TaskType type) {
    return prefix + deadLetterLabel(type);
  }

  public static String deadLetterLabel(TaskType type) {
    return type.wireName().replace('_', '-') + "-dead";
  }
}
