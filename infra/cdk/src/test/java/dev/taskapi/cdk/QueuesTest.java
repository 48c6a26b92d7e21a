package dev.taskapi.cdk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskapi.operate.Stage;
import dev.taskapi.requests.TaskType;
import dev.taskapi.tasks.Priority;
import dev.taskapi.tasks.QueueName;
import dev.taskapi.tasks.sqs.QueueUrls;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueuesTest {
  @Test
  void everyQueueOfTheServiceIsThereAndNoOther() {
    List<String> names =
        Stream.concat(
                QueueName.all().stream().map(QueueName::label),
                Stream.of(TaskType.values()).map(QueueUrls::deadLetterLabel))
            .map(label -> "task-api-test-" + label)
            .toList();

    assertThat(queues())
        .extracting(queue -> queue.get("QueueName"))
        .containsExactlyInAnyOrderElementsOf(List.<Object>copyOf(names));
  }

  @Test
  void aMessageIsHiddenForSixTimeOutsOfTheFunctionThatTakesIt() {
    for (Map<String, Object> feed : feeds()) {
      Map<String, Object> queue = queue(feed);
      assertThat(Synth.number(queue.get("VisibilityTimeout")))
          .as(String.valueOf(queue.get("QueueName")))
          .isEqualTo(6 * Synth.number(function(feed).get("Timeout")));
    }
  }

  @Test
  void everyQueueIsFedToAFunctionThatAnswersMessageByMessage() {
    assertThat(feeds()).hasSameSizeAs(queues());
    assertThat(feeds())
        .allSatisfy(
            feed -> {
              assertThat(feed)
                  .doesNotContainEntry("Enabled", false)
                  .containsEntry("FunctionResponseTypes", List.of("ReportBatchItemFailures"));
              assertThat(
                      Synth.number(Synth.map(feed.get("ScalingConfig")).get("MaximumConcurrency")))
                  .isGreaterThanOrEqualTo(2);
            });
  }

  @Test
  void everyQueueIsFedToTheFunctionOfItsType() {
    Map<Object, Object> expected = new TreeMap<>();
    for (QueueName name : QueueName.all()) {
      expected.put("task-api-test-" + name.label(), new Stage("test").processor(name.type()));
    }
    for (TaskType type : TaskType.values()) {
      String queue = "task-api-test-" + QueueUrls.deadLetterLabel(type);
      expected.put(queue, "task-api-test-dead-letters");
    }
    Map<Object, Object> fed = new TreeMap<>();
    for (Map<String, Object> feed : feeds()) {
      fed.put(
          String.valueOf(queue(feed).get("QueueName")),
          String.valueOf(function(feed).get("FunctionName")));
    }

    assertThat(fed).isEqualTo(expected);
  }

  @Test
  void whatIsGivenUpGoesToTheDeadLettersOfItsType() {
    for (QueueName name : QueueName.all()) {
      Map<String, Object> queue = named("task-api-test-" + name.label());
      String target =
          String.valueOf(Synth.map(queue.get("RedrivePolicy")).get("deadLetterTargetArn"));
      assertThat(target).contains("Queues" + Names.id(QueueUrls.deadLetterLabel(name.type())));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {50, 51, 64, 100, 500, 1_000, 10_000})
  void whatIsNotUrgentLeavesRoomForUrgentTasksAndTheApi(int executions) {
    Capacity capacity = new Capacity(executions);
    int notUrgent =
        QueueName.all().stream()
            .filter(name -> name.priority() != Priority.URGENT)
            .mapToInt(capacity::cap)
            .sum();
    assertThat(capacity.isRoomy()).isTrue();
    assertThat(notUrgent + Capacity.FOR_API).isLessThan(executions);
  }

  private static List<Map<String, Object>> queues() {
    return List.copyOf(Synth.ofType(Synth.service(), "AWS::SQS::Queue").values());
  }

  private static List<Map<String, Object>> feeds() {
    return List.copyOf(Synth.ofType(Synth.service(), "AWS::Lambda::EventSourceMapping").values());
  }

  private static Map<String, Object> named(String name) {
    return queues().stream()
        .filter(queue -> name.equals(queue.get("QueueName")))
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, Object> queue(Map<String, Object> feed) {
    return referred("AWS::SQS::Queue", feed.get("EventSourceArn"));
  }

  /** The function behind the alias that a feed names. */
  private static Map<String, Object> function(Map<String, Object> feed) {
    Map<String, Object> alias = referred("AWS::Lambda::Alias", feed.get("FunctionName"));
    return referred("AWS::Lambda::Function", alias.get("FunctionName"));
  }

  private static Map<String, Object> referred(String type, @Nullable Object reference) {
    String text = String.valueOf(reference);
    return Synth.ofType(Synth.service(), type).entrySet().stream()
        .filter(
            entry ->
                text.contains("=" + entry.getKey() + "}")
                    || text.contains("[" + entry.getKey() + ","))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow(() -> new AssertionError("nothing of " + type + " is meant by " + text));
  }
}
