package dev.taskapi.cdk;

import dev.taskapi.api.limit.Limits;
import java.util.Optional;
import java.util.function.Function;

/**
 * How much each account may do.
 *
 * @param requestsPerSecond for each running instance of a function
 * @param openTasks PENDING, QUEUED and PROCESSING
 * @param tableShards each carries about 500 new tasks a second; may grow, never shrink
 */
record PerAccount(int requestsPerSecond, int openTasks, int tableShards) {
  private static final String REQUESTS = "requests_per_second";
  private static final String OPEN_TASKS = "open_tasks";
  private static final String SHARDS = "table_shards";
  private static final int MOST_SHARDS = 64;

  static final PerAccount STANDARD =
      new PerAccount(Limits.REQUESTS_PER_SECOND, Limits.OPEN_TASKS, 1);

  PerAccount {
    if (requestsPerSecond < 1) {
      throw new SettingException(REQUESTS, "a whole number of at least 1");
    }
    if (openTasks < 1) {
      throw new SettingException(OPEN_TASKS, "a whole number of at least 1");
    }
    if (tableShards < 1 || tableShards > MOST_SHARDS) {
      throw new SettingException(SHARDS, "a whole number from 1 to " + MOST_SHARDS);
    }
  }

  static PerAccount read(Function<String, Optional<String>> context) {
    return new PerAccount(
        DeploymentSettings.number(context, REQUESTS).orElse(STANDARD.requestsPerSecond()),
        DeploymentSettings.number(context, OPEN_TASKS).orElse(STANDARD.openTasks()),
        DeploymentSettings.number(context, SHARDS).orElse(STANDARD.tableShards()));
  }
}
