package dev.taskapi.tasks.sqs;

import dev.taskapi.tasks.QueueName;
import dev.taskapi.tasks.TaskMessage;
import dev.taskapi.tasks.log.LogContext;
import dev.taskapi.tasks.log.LogField;
import dev.taskapi.tasks.port.StoreException;
import dev.taskapi.tasks.port.TaskQueues;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeNameForSends;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeValue;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

/** The queues on SQS. The account is the message group, by which fair queues share. */
public final class SqsTaskQueues implements TaskQueues {
  private static final System.Logger LOG = System.getLogger(SqsTaskQueues.class.getName());

  private static final QueueAttributeName VISIBLE =
      QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES;
  private static final QueueAttributeName DELAYED =
      QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED;
  private static final QueueAttributeName IN_FLIGHT =
      QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE;

  private final Supplier<SqsClient> client;
  private final QueueUrls urls;

  public SqsTaskQueues(SqsClient client, QueueUrls urls) {
    this(() -> client, urls);
  }

  /** With a client that is asked for when it is needed. */
  public SqsTaskQueues(Supplier<SqsClient> client, QueueUrls urls) {
    this.client = client;
    this.urls = urls;
  }

  @Override
  public Set<Integer> send(QueueName queue, List<TaskMessage> messages, Duration delay) {
    List<SendMessageBatchRequestEntry> entries = new ArrayList<>();
    for (int i = 0; i < messages.size(); i++) {
      entries.add(entry(i, messages.get(i), delay));
    }
    try {
      return client
          .get()
          .sendMessageBatch(send -> send.queueUrl(urls.of(queue)).entries(entries))
          .failed()
          .stream()
          .map(BatchResultErrorEntry::id)
          .map(Integer::valueOf)
          .collect(Collectors.toSet());
    } catch (SdkException failed) {
      LOG.log(
          System.Logger.Level.WARNING,
          "queue {0} took no messages: {1}",
          queue.label(),
          failed.getMessage());
      return IntStream.range(0, messages.size()).boxed().collect(Collectors.toSet());
    }
  }

  @Override
  public Depth depth(QueueName queue) {
    try {
      Map<QueueAttributeName, String> counts =
          client
              .get()
              .getQueueAttributes(
                  get -> get.queueUrl(urls.of(queue)).attributeNames(VISIBLE, DELAYED, IN_FLIGHT))
              .attributes();
      return new Depth(number(counts, VISIBLE), number(counts, DELAYED), number(counts, IN_FLIGHT));
    } catch (SdkException failed) {
      throw new StoreException("SQS could not be reached: " + failed.getMessage(), failed);
    }
  }

  private static long number(Map<QueueAttributeName, String> counts, QueueAttributeName name) {
    return Optional.ofNullable(counts.get(name))
        .map(Long::parseLong)
        .orElseThrow(() -> new IllegalStateException("SQS did not answer " + name));
  }

  /** The trace goes on with the task: SQS hands it to Lambda with the message. */
  private static Map<MessageSystemAttributeNameForSends, MessageSystemAttributeValue> trace() {
    return LogContext.field(LogField.TRACE_ID)
        .map(
            trace ->
                Map.of(
                    MessageSystemAttributeNameForSends.AWS_TRACE_HEADER,
                    MessageSystemAttributeValue.builder()
                        .dataType("String")
                        .stringValue(trace)
                        .build()))
        .orElse(Map.of());
  }

  private static SendMessageBatchRequestEntry entry(
      int position, TaskMessage message, Duration delay) {
    return SendMessageBatchRequestEntry.builder()
        .id(Integer.toString(position))
        .messageBody(MessageCodec.write(message))
        .messageGroupId(message.key().account().value())
        .delaySeconds(WholeSeconds.of(delay))
        .messageSystemAttributes(trace())
        .build();
  }
}
