package dev.taskapi.tasks.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;

import dev.taskapi.requests.TaskType;
import dev.taskapi.tasks.Priority;
import dev.taskapi.tasks.QueueName;
import dev.taskapi.tasks.TaskMessage;
import dev.taskapi.tasks.log.LogContext;
import dev.taskapi.tasks.log.LogField;
import dev.taskapi.tasks.run.Delivery;
import dev.taskapi.tasks.sqs.MessageCodec;
import dev.taskapi.tasks.sqs.QueueUrls;
import dev.taskapi.tasks.sqs.SqsDeliveries;
import dev.taskapi.tasks.sqs.SqsTaskQueues;
import dev.taskapi.tasks.testing.Samples;
import dev.taskapi.tasks.testing.TestCloud;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

class SqsQueuesIT extends TaskQueuesContract {
  private final QueueUrls urls = TestCloud.newQueues(ALL);
  private final TaskQueues queues = new SqsTaskQueues(TestCloud.sqs(), urls);
  private final Deliveries deliveries = new SqsDeliveries(TestCloud.sqs(), urls);

  @Override
  TaskQueues queues() {
    return queues;
  }

  @Override
  Deliveries deliveries() {
    return deliveries;
  }

  @Override
  List<Delivery> receive(QueueName queue, Duration visibility) {
    return messages(queue, visibility).stream().map(SqsQueuesIT::delivery).toList();
  }

  @Override
  void delete(QueueName queue, Delivery delivery) {
    TestCloud.sqs()
        .deleteMessage(delete -> delete.queueUrl(urls.of(queue)).receiptHandle(delivery.receipt()));
  }

  @Override
  void moment() {}

  @Test
  void theTraceOfWhatSendsGoesWithTheMessage() {
    String trace = "Root=1-69213f5a-2b1c0d9e8f7a6b5c4d3e2f10;Parent=53995c3f42cd8ad8;Sampled=1";
    TaskMessage message = Samples.message(Samples.task("t1").queued());
    new LogContext()
        .with(LogField.TRACE_ID, trace)
        .during(() -> queues.send(VIDEOS, List.of(message), Duration.ZERO));
    queues.send(QUIZZES, List.of(message), Duration.ZERO);

    assertThat(messages(VIDEOS, Duration.ofMinutes(1)))
        .singleElement()
        .extracting(Message::attributes, MAP)
        .containsEntry(MessageSystemAttributeName.AWS_TRACE_HEADER, trace);
    assertThat(messages(QUIZZES, Duration.ofMinutes(1)))
        .singleElement()
        .extracting(Message::attributes, MAP)
        .doesNotContainKey(MessageSystemAttributeName.AWS_TRACE_HEADER);
  }

  @Test
  void theAccountIsTheMessageGroup() {
    queues.send(VIDEOS, List.of(Samples.message(Samples.task("t1").queued())), Duration.ZERO);

    assertThat(messages(VIDEOS, Duration.ofMinutes(1)))
        .singleElement()
        .extracting(Message::attributes, MAP)
        .containsEntry(MessageSystemAttributeName.MESSAGE_GROUP_ID, Samples.ACCOUNT.value());
  }

  @Test
  void aQueueThatIsNoneRefusesAll() {
    var message = Samples.message(Samples.task("t1").type(TaskType.DOCUMENTATION).queued());
    QueueName unmade = new QueueName(TaskType.DOCUMENTATION, Priority.NORMAL);

    assertThat(queues.send(unmade, List.of(message, message), Duration.ZERO))
        .containsExactlyInAnyOrder(0, 1);
  }

  @Test
  void aQueueThatIsNoneHasNoDepth() {
    QueueName unmade = new QueueName(TaskType.DOCUMENTATION, Priority.NORMAL);

    assertThatExceptionOfType(StoreException.class).isThrownBy(() -> queues.depth(unmade));
  }

  private List<Message> messages(QueueName queue, Duration visibility) {
    return TestCloud.sqs()
        .receiveMessage(
            receive ->
                receive
                    .queueUrl(urls.of(queue))
                    .maxNumberOfMessages(10)
                    .visibilityTimeout((int) visibility.toSeconds())
                    .messageSystemAttributeNames(MessageSystemAttributeName.ALL))
        .messages();
  }

  private static Delivery delivery(Message message) {
    Map<MessageSystemAttributeName, String> attributes = message.attributes();
    return new Delivery(
        MessageCodec.read(message.body()).orElseThrow(),
        message.receiptHandle(),
        Instant.ofEpochMilli(
            Long.parseLong(attributes.getOrDefault(MessageSystemAttributeName.SENT_TIMESTAMP, ""))),
        Integer.parseInt(
            attributes.getOrDefault(MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT, "")));
  }
}
