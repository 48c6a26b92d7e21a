package dev.taskapi.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.taskapi.api.route.Routes;
import dev.taskapi.requests.TaskType;
import dev.taskapi.tasks.Priority;
import dev.taskapi.tasks.QueueName;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import software.amazon.awssdk.services.lambda.model.EventSourceMappingConfiguration;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** What the deployed queues, their feeds and those who look after them do. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DeployedQueuesIT {
  private static final QueueName WAITING = new QueueName(TaskType.QUIZ, Priority.LOW);
  private static final QueueName POISONED = new QueueName(TaskType.VIDEO, Priority.HIGH);
  private static final String LOW = "\"priority\":\"low\"," + Tasks.QUICK;
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private static DeployedService service;
  private static Tasks tasks;
  private static SqsClient sqs;

  @BeforeAll
  static void deploy() {
    service = DeployedService.ofThisJvm();
    tasks = new Tasks(service);
    sqs = service.aws().clients().sqs();
    poison(service.queues().of(POISONED));
  }

  /** Fifty receives take a minute; each would hide it for six times-out. */
  private static void poison(String url) {
    sqs.setQueueAttributes(
        set -> set.queueUrl(url).attributes(Map.of(QueueAttributeName.VISIBILITY_TIMEOUT, "0")));
    sqs.sendMessage(send -> send.queueUrl(url).messageBody("{\"no\":\"message of ours\"}"));
  }

  @Test
  void aQueuedTaskIsCancelledAndARestartRunsTheOther() {
    switchOff(WAITING);
    String cancelled = tasks.create(LOW);
    String other = tasks.create(LOW);

    JsonNode answer =
        service
            .call(
                Call.of(Routes.CANCEL_TASKS)
                    .sending("{\"task_ids\":[\"%s\"]}".formatted(cancelled)))
            .with(200);
    assertThat(answer.path("cancelled_count").asInt()).isEqualTo(1);
    assertThat(tasks.read(other).path("status").asText()).isEqualTo("QUEUED");

    JsonNode restart = service.call(Call.of(Routes.QUEUE_RESTART)).with(200);

    assertThat(restart.path("was_processing_before").asBoolean()).isFalse();
    tasks.completed(other);
    assertThat(tasks.read(cancelled).path("status").asText()).isEqualTo("CANCELLED");
  }

  @Test
  void theReconcilerTellsWhetherProcessorsRun() {
    service.call(Call.of(Routes.QUEUE_RESTART)).with(200);

    service.invoke("reconcile", "{\"source\":\"aws.scheduler\"}");
    assertThat(isActive()).isTrue();

    switchOff(WAITING);
    service.invoke("reconcile", "{\"source\":\"aws.scheduler\"}");
    assertThat(isActive()).isFalse();

    service.call(Call.of(Routes.QUEUE_RESTART)).with(200);
    assertThat(isActive()).isTrue();
  }

  @Test
  void aTaskWhoseMessageWasGivenUpFails() {
    switchOff(WAITING);
    String id = tasks.create(LOW);
    Message message = received(WAITING);

    sqs.sendMessage(
        send ->
            send.queueUrl(service.queues().deadLetters(WAITING.type()))
                .messageBody(message.body()));

    assertThat(tasks.ended(id, "FAILED").path("error").path("code").asText())
        .isEqualTo("never_started");
    service.call(Call.of(Routes.QUEUE_RESTART)).with(200);
  }

  @Order(Integer.MAX_VALUE)
  @Test
  void aPoisonMessageEndsWithTheDeadLetters() {
    String dead = service.queues().deadLetters(POISONED.type());

    await("the dead letter").atMost(PATIENCE).until(() -> count(dead) == 1);
    assertThat(count(service.queues().of(POISONED))).isZero();
  }

  private static boolean isActive() {
    return service
        .call(Call.of(Routes.QUEUE_STATUS))
        .with(200)
        .path("queue_processing_active")
        .asBoolean();
  }

  private static Message received(QueueName queue) {
    return await("a message of " + queue.label())
        .atMost(PATIENCE)
        .until(
            () ->
                sqs.receiveMessage(
                        receive -> receive.queueUrl(service.queues().of(queue)).waitTimeSeconds(2))
                    .messages(),
            messages -> !messages.isEmpty())
        .getFirst();
  }

  /** Visible or handed out. */
  private static int count(String url) {
    var counted =
        sqs.getQueueAttributes(
                get ->
                    get.queueUrl(url)
                        .attributeNames(
                            QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
                            QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE))
            .attributes();
    return counted.values().stream().mapToInt(Integer::parseInt).sum();
  }

  /** As an operator does by hand. */
  private static void switchOff(QueueName queue) {
    String id = feed(queue).uuid();
    service.aws().lambda().updateEventSourceMapping(update -> update.uuid(id).enabled(false));
    await("the feed of " + queue.label() + " is off")
        .atMost(PATIENCE)
        .until(() -> feed(queue).state().equals("Disabled"));
  }

  private static EventSourceMappingConfiguration feed(QueueName queue) {
    return service.aws().lambda().listEventSourceMappingsPaginator().eventSourceMappings().stream()
        .filter(mapping -> mapping.eventSourceArn().endsWith(":" + service.named(queue.label())))
        .findFirst()
        .orElseThrow();
  }
}
