package dev.taskapi.tasks.port;

import dev.taskapi.tasks.QueueName;
import java.time.Duration;

/** What a processor does with the message that it was handed. */
public interface Deliveries {
  /**
   * Hides a message from now on for so long, rounded up to whole seconds.
   *
   * @return false where the queue no longer knows the message as handed out
   */
  boolean hide(QueueName queue, String receipt, Duration duration);
}
