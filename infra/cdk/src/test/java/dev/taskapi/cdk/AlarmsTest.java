package dev.taskapi.cdk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskapi.api.route.ApiFunction;
import dev.taskapi.requests.TaskType;
import dev.taskapi.tasks.QueueName;
import dev.taskapi.tasks.metrics.Metric;
import dev.taskapi.tasks.sqs.QueueUrls;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AlarmsTest {
  private static final String NAMESPACE = Metric.namespace("test");

  private final Map<String, Map<String, Object>> alarms =
      Synth.ofType(Synth.alarms(), "AWS::CloudWatch::Alarm");

  @Test
  void everythingThatNeedsALookIsWatchedAndNothingElse() {
    Set<String> expected = new TreeSet<>(List.of("Api5xx", "ApiSlow"));
    expected.addAll(List.of("FeedsDisabled", "StuckTasks"));
    QueueName.all().forEach(queue -> expected.add(Names.id(queue.label()) + "TooOld"));
    for (TaskType type : TaskType.values()) {
      expected.add(Names.id(type.wireName()) + "DeadLetters");
    }
    Stream.of(
            Arrays.stream(ApiFunction.values()).map(ApiFunction::name),
            Arrays.stream(TaskType.values()).map(TaskType::wireName),
            Stream.of("dead-letters", "reconciler"))
        .flatMap(names -> names)
        .map(Names::id)
        .forEach(id -> expected.addAll(List.of(id + "Errors", id + "Throttles")));

    assertThat(alarms.keySet())
        .extracting(id -> id.substring(0, id.length() - 8))
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void everyAlarmTellsSomebodyWhatItMeans() {
    assertThat(alarms.values())
        .allSatisfy(
            alarm ->
                assertThat(alarm)
                    .containsKey("AlarmDescription")
                    .hasEntrySatisfying(
                        "AlarmActions", actions -> assertThat((List<?>) actions).hasSize(1)));
    assertThat(Synth.ofType(Synth.alarms(), "AWS::SNS::Subscription").values())
        .extracting(subscription -> subscription.get("Endpoint"))
        .containsExactly("operator@example.com");
  }

  /** A topic's own policy replaces the one by which alarms may tell it anything. */
  @Test
  void theTopicTakesWhatAlarmsTell() {
    Map<String, Object> policy =
        Synth.ofType(Synth.alarms(), "AWS::SNS::TopicPolicy").values().iterator().next();
    assertThat(Synth.maps(Synth.map(policy.get("PolicyDocument")).get("Statement")))
        .filteredOn(statement -> "Allow".equals(statement.get("Effect")))
        .singleElement()
        .satisfies(
            statement ->
                assertThat(statement)
                    .containsEntry("Principal", Map.of("Service", "cloudwatch.amazonaws.com"))
                    .containsEntry("Action", "sns:Publish")
                    .containsKey("Condition"));
  }

  @ParameterizedTest
  @EnumSource(
      value = Metric.class,
      names = {"FEEDS_DISABLED", "STUCK_TASKS"})
  void theReconcilersWordIsHeardAndSoIsItsSilence(Metric metric) {
    assertThat(alarms.values())
        .filteredOn(alarm -> metric.label().equals(alarm.get("MetricName")))
        .singleElement()
        .satisfies(
            alarm ->
                assertThat(alarm)
                    .containsEntry("Namespace", NAMESPACE)
                    .containsEntry("Threshold", 1)
                    .containsEntry("TreatMissingData", "breaching"));
  }

  @Test
  void aDeadLetterThatIsSettledAtOnceIsNoticed() {
    for (TaskType type : TaskType.values()) {
      Map<String, Object> alarm = starting(Names.id(type.wireName()) + "DeadLetters");
      assertThat(alarm).containsEntry("Threshold", 1);
      assertThat(String.valueOf(alarm.get("Metrics")))
          .contains("NumberOfMessagesReceived", "ApproximateNumberOfMessagesVisible")
          .contains(Names.id(QueueUrls.deadLetterLabel(type)));
    }
  }

  @Test
  void theBoardShowsEveryAlarmAndEveryMetricOfTasks() {
    String body =
        String.valueOf(
            Synth.ofType(Synth.alarms(), "AWS::CloudWatch::Dashboard").values().iterator().next());
    assertThat(body).contains(alarms.keySet());
    assertThat(body).contains(Arrays.stream(Metric.values()).map(Metric::label).toList());
    assertThat(body).contains(NAMESPACE);
  }

  private Map<String, Object> starting(String id) {
    return alarms.entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(id))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow();
  }
}
