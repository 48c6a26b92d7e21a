package dev.taskapi.cdk;

import dev.taskapi.tasks.Priority;
import dev.taskapi.tasks.metrics.Metric;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.services.cloudwatch.Alarm;
import software.amazon.awscdk.services.cloudwatch.ComparisonOperator;
import software.amazon.awscdk.services.cloudwatch.IAlarm;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.MathExpression;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;
import software.amazon.awscdk.services.cloudwatch.TreatMissingData;
import software.amazon.awscdk.services.cloudwatch.actions.SnsAction;
import software.amazon.awscdk.services.sqs.Queue;
import software.constructs.Construct;

/** Tells an operator what needs a look, and nothing else. */
final class AlarmStack extends Stack {
  private static final Duration FIVE_MINUTES = Duration.minutes(5);
  private static final MetricOptions USUAL = MetricOptions.builder().period(FIVE_MINUTES).build();

  private static final MetricOptions P99 =
      MetricOptions.builder().period(FIVE_MINUTES).statistic("p99").build();

  /** In seconds: how long a message of each priority may wait. */
  private static final Map<Priority, Integer> OLDEST =
      Map.of(
          Priority.URGENT, 300,
          Priority.HIGH, 1_800,
          Priority.NORMAL, 7_200,
          Priority.LOW, 86_400);

  private static final int SLOW_MS = 5_000;
  private static final int ERRORS = 5;

  private final SnsAction tell;
  private final List<IAlarm> alarms = new ArrayList<>();

  AlarmStack(Construct scope, DeploymentSettings settings, ServiceStack service, HttpStack http) {
    super(
        scope,
        settings.named("alarms"),
        StackProps.builder().description("Task API: alarms and dashboard").build());
    tell = new SnsAction(AlarmTopic.in(this, settings));
    queues(service.resources().queues());
    service.functions().forEach(this::function);
    alarm("Api5xx", http.api().metricServerError(USUAL), ERRORS, "the API fails");
    alarm("ApiSlow", http.api().metricLatency(P99), SLOW_MS, "one call in a hundred is slow");
    tasks(new TaskMetrics(settings.metrics()));
    new Board(this, settings, service, http).show(alarms);
  }

  private void queues(QueueResources queues) {
    queues
        .deadLetters()
        .forEach(
            (type, queue) ->
                alarm(
                    Names.id(type.wireName()) + "DeadLetters",
                    givenUp(queue),
                    1,
                    "messages were given up and are being settled: see the dead letters' log"));
    queues
        .queues()
        .forEach(
            (name, queue) ->
                alarm(
                    Names.id(name.label()) + "TooOld",
                    queue.metricApproximateAgeOfOldestMessage(USUAL),
                    OLDEST.getOrDefault(name.priority(), 0),
                    "tasks wait too long: raise account_concurrency, or see why none is taken"));
  }

  /** Taken from the queue, too: they are settled faster than SQS counts what it holds. */
  private static IMetric givenUp(Queue queue) {
    return MathExpression.Builder.create()
        .expression("FILL(taken, 0) + FILL(held, 0)")
        .usingMetrics(
            Map.of(
                "taken", queue.metricNumberOfMessagesReceived(USUAL),
                "held", queue.metricApproximateNumberOfMessagesVisible(USUAL)))
        .period(FIVE_MINUTES)
        .build();
  }

  private void function(JavaFunction function) {
    String id = function.getNode().getId();
    alarm(id + "Errors", function.live().metricErrors(USUAL), ERRORS, "invocations fail");
    alarm(
        id + "Throttles",
        function.live().metricThrottles(USUAL),
        ERRORS,
        "invocations are refused: the account's concurrency is used up");
  }

  /** What the reconciler tells each minute; its silence is as bad. */
  private void tasks(TaskMetrics metrics) {
    alarms.add(
        told(
            "FeedsDisabled",
            metrics.of(Metric.FEEDS_DISABLED, "Minimum", FIVE_MINUTES),
            "queues feed no processor, or it cannot be told: POST /api/tasks/queue/restart, or"
                + " resume, where an operator has paused the stage"));
    alarms.add(
        told(
            "StuckTasks",
            metrics.of(Metric.STUCK_TASKS, "Maximum", FIVE_MINUTES),
            "tasks are open beyond their bounds, or the reconciler does not run: see its log"));
  }

  private Alarm told(String id, IMetric metric, String meaning) {
    return alarm(id, metric, new Limit(1, TreatMissingData.BREACHING), meaning);
  }

  private void alarm(String id, IMetric metric, int threshold, String meaning) {
    alarms.add(alarm(id, metric, new Limit(threshold, TreatMissingData.NOT_BREACHING), meaning));
  }

  /** From where on an alarm is raised, and whether silence raises it. */
  private record Limit(int threshold, TreatMissingData silence) {}

  private Alarm alarm(String id, IMetric metric, Limit limit, String meaning) {
    Alarm alarm =
        Alarm.Builder.create(this, id)
            .metric(metric)
            .threshold(limit.threshold())
            .evaluationPeriods(1)
            .comparisonOperator(ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD)
            .treatMissingData(limit.silence())
            .alarmDescription(meaning)
            .build();
    alarm.addAlarmAction(tell);
    return alarm;
  }
}
