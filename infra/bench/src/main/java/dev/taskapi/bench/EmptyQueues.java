package dev.taskapi.bench;

import dev.taskapi.tasks.QueueName;
import dev.taskapi.tasks.TaskMessage;
import dev.taskapi.tasks.port.TaskQueues;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Queues without messages, which refuse none. */
final class EmptyQueues implements TaskQueues {
  @Override
  public Set<Integer> send(QueueName queue, List<TaskMessage> messages, Duration delay) {
    return Set.of();
  }

  @Override
  public Depth depth(QueueName queue) {
    return new Depth(0, 0, 0);
  }
}
