package dev.taskapi.bench.cost;

import dev.taskapi.requests.TaskType;
import dev.taskapi.tasks.QueueName;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a stage costs in a month in which nobody uses it, by what is paid for, in US dollars. */
record Standing(Map<String, Double> lines) {
  private static final double MILLION = 1_000_000;
  private static final double MINUTES = 60 * 24 * 30;

  /** Lambda keeps five pollers on an idle queue, each of which asks every 20 s. */
  private static final double POLLS_A_MINUTE = 15;

  /** The reconciler's bucket queries and its look at the state, half a unit each; one write. */
  private static final double RECONCILER_READS = 10;

  private static final double RECONCILER_SECONDS = 0.3;
  private static final double RECONCILER_GB = 1;

  /** Errors and throttles of 13 functions, 16 ages, 4 times two of dead letters, four more. */
  private static final int ALARMED_METRICS = 54;

  /** Seven for each type and priority, and two. */
  private static final int TASK_METRICS = 114;

  Standing {
    lines = new LinkedHashMap<>(lines);
  }

  static Standing of(Prices prices) {
    int queues = QueueName.all().size() + TaskType.values().length;
    Prices.Watching watching = prices.watching();
    Map<String, Double> lines = new LinkedHashMap<>();
    lines.put(
        "Lambda asking " + queues + " empty queues",
        queues * POLLS_A_MINUTE * MINUTES / MILLION * prices.traffic().millionQueueCalls());
    lines.put("the reconciler, each minute", reconciler(prices));
    lines.put("alarms, " + ALARMED_METRICS + " metrics", ALARMED_METRICS * watching.alarmMetric());
    lines.put("up to " + TASK_METRICS + " metrics of tasks", TASK_METRICS * watching.metric());
    lines.put("dashboard and secret", watching.dashboard() + watching.secret());
    return new Standing(lines);
  }

  double total() {
    return lines.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  private static double reconciler(Prices prices) {
    double call =
        prices.functions().millionCalls()
            + prices.watching().millionSchedules()
            + RECONCILER_READS * prices.table().millionReads()
            + prices.table().millionWrites();
    return MINUTES / MILLION * call
        + MINUTES * RECONCILER_SECONDS * RECONCILER_GB * prices.functions().gbSecond();
  }
}
