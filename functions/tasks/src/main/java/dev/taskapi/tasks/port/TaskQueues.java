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

  /**
   * About how many messages the queue holds; a real queue may lag by up to a minute.
   *
   * @throws StoreException where the queue cannot be asked
   */
  Depth depth(QueueName queue);

  /**
   * The messages of one queue.
   *
   * @param visible wait to be received
   * @param delayed were sent to be received later
   * @param inFlight have been received and are hidden meanwhile
   */
  record Depth(long visible, long delayed, long inFlight) {}
}
