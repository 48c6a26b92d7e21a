package dev.taskapi.tasks.queue;

import dev.taskapi.tasks.Priority;
import dev.taskapi.tasks.TaskId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the queues stand for an account.
 *
 * @param active whether processors get what is queued
 * @param overall of all accounts
 */
public record QueueStatus(
    boolean active, Overall overall, Standing pending, Standing queued, Standing processing) {

  /** The task that has run longest, by its creation. */
  public Optional<TaskId> current() {
    return processing.oldest().stream().findFirst();
  }

  /**
   * The tasks of one status.
   *
   * @param oldest the first so many, the oldest first
   * @param count of all; at least as many as are listed
   */
  public record Standing(List<TaskId> oldest, long count) {
    public Standing {
      oldest = List.copyOf(oldest);
    }
  }

  /**
   * About how many messages the queues hold; dead letters are not counted.
   *
   * @param waiting by priority, every one present
   * @param inFlight handed to a processor, or held back by one for a while
   */
  public record Overall(Map<Priority, Long> waiting, long inFlight) {
    public Overall {
      waiting = new EnumMap<>(waiting);
    }

    public long total() {
      return waiting.values().stream().mapToLong(Long::longValue).sum();
    }
  }
}
