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
 */
record Capacity(int executions) {
  /** What the API's functions are left with at the least. */
  static final int FOR_API = 10;

  /** From here on the caps of all that is not urgent fit under the limit. */
  static final int ROOMY = 50;

  /** The least that an event source can be capped at. */
  private static final int LEAST = 2;

  /** The most that an event source can be capped at. */
  private static final int MOST = 1_000;

  private static final Map<Priority, Integer> PARTS =
      Map.of(Priority.URGENT, 6, Priority.HIGH, 5, Priority.NORMAL, 4, Priority.LOW, 1);

  private static final int ALL_PARTS = 16 * TaskType.values().length;

  Capacity {
    if (executions < 10 || executions > 1_000_000) {
      throw new SettingException("account_concurrency", "a whole number from 10 to 1000000");
    }
  }

  /** Whether urgent tasks find room whatever else runs. */
  boolean isRoomy() {
    return executions >= ROOMY;
  }

  /** The most processors that one queue may run at once. */
  int cap(QueueName queue) {
    int shared = executions - FOR_API;
    int parts = PARTS.getOrDefault(queue.priority(), 1);
    return Math.clamp((long) shared * parts / ALL_PARTS, LEAST, MOST);
  }
}
