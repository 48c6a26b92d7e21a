package dev.taskapi.local;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** Receives messages, calls their function as Lambda does, and deletes what it has done. */
final class QueueFunctions {
  private static final Logger LOG = LoggerFactory.getLogger(QueueFunctions.class);

  private final SqsClient sqs;
  private final PollerSettings settings;
  private final Lambda lambda;
  private final Map<String, String> arns = new ConcurrentHashMap<>();
  private final LambdaJson<SQSEvent> events = new LambdaJson<>(SQSEvent.class);
  private final LambdaJson<SQSBatchResponse> responses = new LambdaJson<>(SQSBatchResponse.class);

  QueueFunctions(SqsClient sqs, PollerSettings settings, Lambda lambda) {
    this.sqs = sqs;
    this.settings = settings;
    this.lambda = lambda;
  }

  /** Whether a message could be received now, without receiving it. */
  boolean hasMessages(PolledQueue queue) {
    var visible = QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES;
    return Integer.parseInt(attribute(queue.url(), visible)) > 0;
  }

  /** What can be received at once, at most a batch. */
  List<Message> receive(PolledQueue queue) {
    return sqs.receiveMessage(
            receive ->
                receive
                    .queueUrl(queue.url())
                    .maxNumberOfMessages(queue.batchSize())
                    .visibilityTimeout(Math.toIntExact(settings.visibility().toSeconds()))
                    .waitTimeSeconds(0)
                    .messageSystemAttributeNames(MessageSystemAttributeName.ALL)
                    .messageAttributeNames("All"))
        .messages();
  }

  /** Calls the function and deletes what it did not give back; never throws for its failures. */
  void run(PolledQueue queue, List<Message> messages) {
    try {
      delete(queue.url(), done(messages, call(queue, messages)));
    } catch (SdkException notDeleted) {
      LOG.warn("Messages of {} were done but not deleted, and come again", queue.url(), notDeleted);
    } catch (RuntimeException | Error failed) {
      LOG.error("The function of {} failed; its messages come again", queue.url(), failed);
    }
  }

  private @Nullable SQSBatchResponse call(PolledQueue queue, List<Message> messages) {
    var arn = arns.computeIfAbsent(queue.url(), this::arn);
    var event = events.throughWire(SqsEvents.event(messages, arn));
    var response = lambda.invoke(queue.handler(), event, settings.functionLimit());
    return response == null ? null : responses.throughWire(response);
  }

  /** As Lambda: no failures listed means all is done, an unknown one means nothing is. */
  private static List<Message> done(List<Message> messages, @Nullable SQSBatchResponse response) {
    if (response == null || response.getBatchItemFailures() == null) {
      return messages;
    }
    Set<String> ids = messages.stream().map(Message::messageId).collect(Collectors.toSet());
    var failed = new HashSet<String>();
    for (BatchItemFailure failure : response.getBatchItemFailures()) {
      var id = failure.getItemIdentifier();
      if (id == null || !ids.contains(id)) {
        return List.of();
      }
      failed.add(id);
    }
    return messages.stream().filter(message -> !failed.contains(message.messageId())).toList();
  }

  private void delete(String url, List<Message> messages) {
    if (messages.isEmpty()) {
      return;
    }
    var entries =
        messages.stream()
            .map(
                message ->
                    DeleteMessageBatchRequestEntry.builder()
                        .id(message.messageId())
                        .receiptHandle(message.receiptHandle())
                        .build())
            .toList();
    var refused = sqs.deleteMessageBatch(batch -> batch.queueUrl(url).entries(entries)).failed();
    if (!refused.isEmpty()) {
      LOG.warn("{} refused to delete {}", url, refused);
    }
  }

  private String arn(String url) {
    return attribute(url, QueueAttributeName.QUEUE_ARN);
  }

  private String attribute(String url, QueueAttributeName name) {
    var answer = sqs.getQueueAttributes(get -> get.queueUrl(url).attributeNames(name));
    return answer.attributes().getOrDefault(name, "");
  }
}
