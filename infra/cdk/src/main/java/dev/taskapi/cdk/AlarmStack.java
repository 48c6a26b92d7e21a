package dev.taskapi.cdk;

import dev.taskapi.tasks.Priority;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.services.cloudwatch.Alarm;
import software.amazon.awscdk.services.cloudwatch.ComparisonOperator;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;
import software.amazon.awscdk.services.cloudwatch.TreatMissingData;
import software.amazon.awscdk.services.cloudwatch.actions.SnsAction;
import software.amazon.awscdk.services.sns.Topic;
import software.amazon.awscdk.services.sns.subscriptions.EmailSubscription;
import software.constructs.Construct;

/** Tells an operator what needs a look, and nothing else. */
final class AlarmStack extends Stack {
  private static final MetricOptions FIVE_MINUTES =
      MetricOptions.builder().period(Duration.minutes(5)).build();

  private static final MetricOptions P99 =
      MetricOptions.builder().period(Duration.minutes(5)).statistic("p99").build();

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

  AlarmStack(Construct scope, DeploymentSettings settings, ServiceStack service, HttpStack http) {
    super(
        scope,
        settings.named("alarms"),
        StackProps.builder().description("Task API: alarms and dashboard").build());
    Topic topic = Topic.Builder.create(this, "Alarms").enforceSsl(true).build();
    settings.alarmMail().ifPresent(mail -> topic.addSubscription(new EmailSubscription(mail)));
    tell = new SnsAction(topic);
    queues(service);
    functions(service);
    alarm("Api5xx", http.api().metricServerError(FIVE_MINUTES), ERRORS, "the API fails");
    alarm("ApiSlow", http.api().metricLatency(P99), SLOW_MS, "one call in a hundred is slow");
    new Board(this, settings, service, http);
  }

  private void queues(ServiceStack service) {
    QueueResources queues = service.resources().queues();
    queues
        .deadLetters()
        .forEach(
            (type, queue) ->
                alarm(
                    Names.id(type.wireName()) + "DeadLetters",
                    queue.metricApproximateNumberOfMessagesVisible(FIVE_MINUTES),
                    1,
                    "messages were given up and are being settled"));
    queues
        .queues()
        .forEach(
            (name, queue) ->
                alarm(
                    Names.id(name.label()) + "TooOld",
                    queue.metricApproximateAgeOfOldestMessage(FIVE_MINUTES),
                    OLDEST.getOrDefault(name.priority(), 0),
                    "tasks wait too long: raise account_concurrency, or see why none is taken"));
  }

  private void functions(ServiceStack service) {
    List<JavaFunction> all =
        Stream.of(
                service.api().values(),
                service.processors().functions().values(),
                service.upkeep().functions())
            .flatMap(Collection::stream)
            .toList();
    for (JavaFunction function : all) {
      String id = function.getNode().getId();
      alarm(id + "Errors", function.live().metricErrors(FIVE_MINUTES), ERRORS, "invocations fail");
      alarm(
          id + "Throttles",
          function.live().metricThrottles(FIVE_MINUTES),
          ERRORS,
          "invocations are refused: the account's concurrency is used up");
    }
  }

  private void alarm(String id, IMetric metric, int threshold, String meaning) {
    Alarm.Builder.create(this, id)
        .metric(metric)
        .threshold(threshold)
        .evaluationPeriods(1)
        .comparisonOperator(ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD)
        .treatMissingData(TreatMissingData.NOT_BREACHING)
        .alarmDescription(meaning)
        .build()
        .addAlarmAction(tell);
  }
}
