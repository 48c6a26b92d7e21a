package dev.taskapi.tasks.sqs;

import dev.taskapi.tasks.QueueName;
import dev.taskapi.tasks.TaskMessage;
import dev.taskapi.tasks.port.StoreException;
import dev.taskapi.tasks.port.TaskQueues;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

/** The queues on SQS. The account is the message group, by which fair queues share. */
public final class SqsTaskQueues implements TaskQueues {
  private static final System.Logger LOG = System.getLogger(SqsTaskQueues.class.getName());

  private final SqsClient client;
  private final QueueUrls urls;

  public SqsTaskQueues(SqsClient client, QueueUrls urls) {
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
  public long visible(QueueName queue) {
    QueueAttributeName visible = QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES;
    try {
      String number =
          client
              .getQueueAttributes(get -> get.queueUrl(urls.of(queue)).attributeNames(visible))
              .attributes()
              .get(visible);
      return Long.parseLong(number);
    } catch (SdkException failed) {
      throw new StoreException("SQS could not be reached: " + failed.getMessage(), failed);
    }
  }

  private static SendMessageBatchRequestEntry entry(
      int position, TaskMessage message, Duration delay) {
    return SendMessageBatchRequestEntry.builder()
        .id(Integer.toString(position))
        .messageBody(MessageCodec.write(message))
        .messageGroupId(message.key().account().value())
        .delaySeconds(WholeSeconds.of(delay))
        .build();
  }
}
