package dev.taskapi.tasks.port;

import dev.taskapi.tasks.QueueName;
import dev.taskapi.tasks.TaskMessage;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Sends messages to the queues. */
public interface TaskQueues {
  /** The most messages that one call can take. */
  int BATCH = 10;

  /**
   * Sends up to {@link #BATCH} messages of one queue in one call; fair between accounts.
   *
   * @return the positions of those that were refused; nothing is thrown for a queue out of reach:
   *     then all were
   */
  Set<Integer> send(QueueName queue, List<TaskMessage> messages, Duration delay);

  /** About how many messages wait to be received. */
  long visible(QueueName queue);
}
