package dev.taskapi.cdk;

import dev.taskapi.requests.TaskType;
import dev.taskapi.tasks.Priority;
import dev.taskapi.tasks.QueueName;
import java.util.Map;

/**
 * How many executions the AWS account has in this region, and how the queues share them. Caps
 * reserve nothing: they keep what is not urgent from filling the account, so that urgent tasks and
 * the API always find room.
 *
 * @param executions the account's limit of concurrent executions; 10 or 50 in a new account
 * @param set the caps that the operator has set for each queue of a priority; the others have a
 *     share of the executions
 */
record Capacity(int executions, Map<Priority, Integer> set) {
  /** What the API's functions are left with at the least. */
  static final int FOR_API = 10;

  /** From here on the caps of all that is not urgent fit under the limit. */
  static final int ROOMY = 50;

  /** The least that an event source can be capped at. */
  static final int LEAST = 2;

  /** The most that an event source can be capped at. */
  static final int MOST = 1_000;

  private static final Map<Priority, Integer> PARTS =
      Map.of(Priority.URGENT, 6, Priority.HIGH, 5, Priority.NORMAL, 4, Priority.LOW, 1);

  private static final int ALL_PARTS = 16 * TaskType.values().length;

  Capacity {
    if (executions < 10 || executions > 1_000_000) {
      throw new SettingException("account_concurrency", "a whole number from 10 to 1000000");
    }
    set = Map.copyOf(set);
    set.forEach(
        (priority, cap) -> {
          if (cap < LEAST || cap > MOST) {
            throw new SettingException(
                setting(priority), "a whole number from %d to %d".formatted(LEAST, MOST));
          }
        });
  }

  /** The name of the setting that caps each queue of a priority. */
  static String setting(Priority priority) {
    return "concurrency_" + priority.wireName();
  }

  /** With no cap set. */
  Capacity(int executions) {
    this(executions, Map.of());
  }

  /** Whether urgent tasks find room whatever else runs. */
  boolean isRoomy() {
    int others =
        QueueName.all().stream()
            .filter(queue -> queue.priority() != Priority.URGENT)
            .mapToInt(this::cap)
            .sum();
    return executions >= ROOMY && others + FOR_API < executions;
  }

  /** The most processors that one queue may run at once. */
  int cap(QueueName queue) {
    int shared = executions - FOR_API;
    int parts = PARTS.getOrDefault(queue.priority(), 1);
    int share = Math.clamp((long) shared * parts / ALL_PARTS, LEAST, MOST);
    return set.getOrDefault(queue.priority(), share);
  }
}
