package dev.taskapi.cdk;

import dev.taskapi.tasks.metrics.Metric;
import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.AlarmStatusWidget;
import software.amazon.awscdk.services.cloudwatch.Dashboard;
import software.amazon.awscdk.services.cloudwatch.GraphWidget;
import software.amazon.awscdk.services.cloudwatch.IAlarm;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;
import software.amazon.awscdk.services.sqs.Queue;
import software.constructs.Construct;

/**
 * The stage at a glance: its alarms, its tasks, its calls, its queues, its functions, its table.
 */
final class Board extends Construct {
  private static final Duration PERIOD = Duration.minutes(1);
  private static final MetricOptions MINUTE = MetricOptions.builder().period(PERIOD).build();
  private static final MetricOptions P99 =
      MetricOptions.builder().period(PERIOD).statistic("p99").build();
  private static final int WIDTH = 12;
  private static final int ALL_WIDTH = 24;

  private final Dashboard board;
  private final ServiceStack service;
  private final HttpStack http;
  private final TaskMetrics tasks;

  Board(Construct scope, DeploymentSettings settings, ServiceStack service, HttpStack http) {
    super(scope, "Board");
    this.service = service;
    this.http = http;
    tasks = new TaskMetrics(settings.metrics());
    board =
        Dashboard.Builder.create(this, "Dashboard").dashboardName(settings.named("board")).build();
  }

  void show(List<IAlarm> alarms) {
    board.addWidgets(
        AlarmStatusWidget.Builder.create().title("Alarms").alarms(alarms).width(ALL_WIDTH).build());
    tasks();
    calls();
    queues(service.resources().queues());
    functions(service.functions());
    table();
  }

  private void tasks() {
    board.addWidgets(each(Metric.TASKS_CREATED, "Sum"), each(Metric.TASKS_COMPLETED, "Sum"));
    board.addWidgets(each(Metric.TASKS_FAILED, "Sum"), each(Metric.TASKS_RETRIED, "Sum"));
    board.addWidgets(each(Metric.TIME_IN_QUEUE, "p95"), each(Metric.TIME_TO_GENERATE, "p95"));
    board.addWidgets(
        each(Metric.TASKS_CANCELLED, "Sum"),
        graph(
            "Stuck tasks, and queues that feed no processor",
            List.of(
                tasks.of(Metric.STUCK_TASKS, "Maximum", PERIOD),
                tasks.of(Metric.FEEDS_DISABLED, "Maximum", PERIOD))));
  }

  private void calls() {
    board.addWidgets(
        graph(
            "Calls",
            List.of(
                http.api().metricCount(MINUTE),
                http.api().metricClientError(MINUTE),
                http.api().metricServerError(MINUTE))),
        graph(
            "Milliseconds of a call, the average and the slowest of a hundred",
            List.of(http.api().metricLatency(MINUTE), http.api().metricLatency(P99))));
  }

  private void queues(QueueResources queues) {
    Collection<Queue> all = queues.queues().values();
    board.addWidgets(
        graph("Waiting", all, Queue::metricApproximateNumberOfMessagesVisible),
        graph("Age of the oldest, in seconds", all, Queue::metricApproximateAgeOfOldestMessage));
    board.addWidgets(
        graph("In flight", all, Queue::metricApproximateNumberOfMessagesNotVisible),
        graph(
            "Dead letters taken",
            queues.deadLetters().values(),
            Queue::metricNumberOfMessagesReceived));
  }

  private void functions(List<JavaFunction> all) {
    board.addWidgets(
        functions("Invocations", all, one -> one.live().metricInvocations(MINUTE)),
        functions("Errors", all, one -> one.live().metricErrors(MINUTE)));
    board.addWidgets(
        functions("Throttles", all, one -> one.live().metricThrottles(MINUTE)),
        functions(
            "Milliseconds, the slowest of a hundred", all, one -> one.live().metricDuration(P99)));
  }

  private void table() {
    var table = service.resources().table();
    board.addWidgets(
        graph(
            "Units of the table",
            List.of(
                table.metricConsumedWriteCapacityUnits(MINUTE),
                table.metricConsumedReadCapacityUnits(MINUTE))),
        graph(
            "Conditions refused by the table: every lost race",
            List.of(table.metricConditionalCheckFailedRequests(MINUTE))));
  }

  private GraphWidget each(Metric metric, String statistic) {
    return graph(
        metric.label() + ", " + statistic,
        List.of(tasks.byTypeAndPriority(metric, statistic, PERIOD)));
  }

  private static GraphWidget graph(
      String title, Collection<Queue> queues, BiFunction<Queue, MetricOptions, IMetric> metric) {
    return graph(title, queues.stream().map(queue -> metric.apply(queue, MINUTE)).toList());
  }

  private static GraphWidget functions(
      String title, List<JavaFunction> all, Function<JavaFunction, IMetric> metric) {
    return graph(title, all.stream().map(metric).toList());
  }

  private static GraphWidget graph(String title, List<IMetric> metrics) {
    return GraphWidget.Builder.create().title(title).left(metrics).width(WIDTH).build();
  }
}
