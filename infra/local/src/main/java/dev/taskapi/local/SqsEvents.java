package dev.taskapi.local;

import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.MessageAttribute;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;

/** Makes of received messages what SQS sends to Lambda. */
final class SqsEvents {
  private SqsEvents() {}

  static SQSEvent event(List<Message> messages, String queueArn) {
    var event = new SQSEvent();
    event.setRecords(messages.stream().map(message -> record(message, queueArn)).toList());
    return event;
  }

  private static SQSMessage record(Message message, String queueArn) {
    var record = new SQSMessage();
    record.setMessageId(message.messageId());
    record.setReceiptHandle(message.receiptHandle());
    record.setBody(message.body());
    record.setMd5OfBody(message.md5OfBody());
    record.setAttributes(message.attributesAsStrings());
    record.setMessageAttributes(attributes(message.messageAttributes()));
    record.setEventSource("aws:sqs");
    record.setEventSourceArn(queueArn);
    record.setAwsRegion(queueArn.split(":", -1)[3]);
    return record;
  }

  private static Map<String, MessageAttribute> attributes(
      Map<String, MessageAttributeValue> received) {
    var attributes = new HashMap<String, MessageAttribute>();
    received.forEach(
        (name, value) -> {
          var attribute = new MessageAttribute();
          attribute.setDataType(value.dataType());
          attribute.setStringValue(value.stringValue());
          if (value.binaryValue() != null) {
            attribute.setBinaryValue(value.binaryValue().asByteBuffer());
          }
          attributes.put(name, attribute);
        });
    return attributes;
  }
}
