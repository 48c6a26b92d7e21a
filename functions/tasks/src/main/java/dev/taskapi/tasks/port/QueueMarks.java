package dev.taskapi.tasks.port;

import dev.taskapi.tasks.AccountId;
import dev.taskapi.tasks.QueueName;
import java.time.Instant;
import java.util.Optional;

/**
 * How far the queues have been handed out: the newest message of each that a processor has seen.
 */
public interface QueueMarks {
  /** Notes a message; an older one than is noted changes nothing. */
  void note(QueueName queue, AccountId account, Instant sentAt);

  /** Of this account. */
  Optional<Instant> newest(QueueName queue, AccountId account);

  /** Of any account. */
  Optional<Instant> newest(QueueName queue);
}
