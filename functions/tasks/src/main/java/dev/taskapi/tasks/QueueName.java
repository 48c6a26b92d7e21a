package dev.taskapi.tasks;

import dev.taskapi.requests.TaskType;
import java.util.Arrays;
import java.util.List;

/** One of the queues: each type of task has one for each priority. */
public record QueueName(TaskType type, Priority priority) {
  public static List<QueueName> all() {
    return Arrays.stream(TaskType.values())
        .flatMap(type -> Arrays.stream(Priority.values()).map(p -> new QueueName(type, p)))
        .toList();
  }

  /** Such as "quiz-urgent"; with hyphens only, as queue names are written. */
  public String label() {
    return type.wireName().replace('_', '-') + "-" + priority.wireName();
  }
}
