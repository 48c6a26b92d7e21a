package dev.taskapi.cdk.measured;

import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import dev.taskapi.tasks.QueueName;
import dev.taskapi.tasks.sqs.QueueUrls;
import dev.taskapi.tasks.testing.TestCloud;
import java.util.List;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/** Lambda's own poller of one queue: what it calls is no function's doing. */
record QueueFeed(QueueName queue, QueueUrls urls) {
  private static final int MOST_SECONDS = 20;

  /** Waits for the next message. */
  Message next() {
    List<Message> messages =
        TestCloud.sqs()
            .receiveMessage(
                receive ->
                    receive
                        .queueUrl(urls.of(queue))
                        .maxNumberOfMessages(1)
                        .waitTimeSeconds(MOST_SECONDS)
                        .visibilityTimeout(120)
                        .messageSystemAttributeNames(MessageSystemAttributeName.ALL))
            .messages();
    if (messages.isEmpty()) {
      throw new AssertionError("no message came to " + queue.label());
    }
    return messages.getFirst();
  }

  void delete(Message message) {
    TestCloud.sqs()
        .deleteMessage(
            delete -> delete.queueUrl(urls.of(queue)).receiptHandle(message.receiptHandle()));
  }

  void purge() {
    TestCloud.sqs().purgeQueue(purge -> purge.queueUrl(urls.of(queue)));
  }

  static SQSEvent event(Message message) {
    SQSMessage record = new SQSMessage();
    record.setMessageId(message.messageId());
    record.setReceiptHandle(message.receiptHandle());
    record.setBody(message.body());
    record.setAttributes(message.attributesAsStrings());
    SQSEvent event = new SQSEvent();
    event.setRecords(List.of(record));
    return event;
  }
}
