package dev.taskapi.processing;

import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import dev.taskapi.tasks.TaskMessage;
import dev.taskapi.tasks.log.LogContext;
import dev.taskapi.tasks.log.LogField;
import dev.taskapi.tasks.log.TraceHeader;
import dev.taskapi.tasks.run.Delivery;
import dev.taskapi.tasks.sqs.MessageCodec;
import java.time.Instant;
import java.util.Optional;

/** Reads what Lambda hands over. */
final class Messages {
  private static final System.Logger LOG = System.getLogger(Messages.class.getName());

  /** Where SQS keeps the tracing header of what sent a message. */
  private static final String TRACE = "AWSTraceHeader";

  private Messages() {}

  /** Empty for a message that is none of ours: it stays in its queue and ends as a dead letter. */
  static Optional<Delivery> read(SQSMessage message) {
    Optional<Delivery> delivery =
        MessageCodec.read(message.getBody()).map(body -> delivery(message, body));
    if (delivery.isEmpty()) {
      LOG.log(
          System.Logger.Level.ERROR,
          "message {0} is none of ours and is left to the dead-letter queue",
          message.getMessageId());
    }
    return delivery;
  }

  /** What the log says while a message is worked on. */
  static LogContext context(SQSMessage message, Delivery delivery) {
    String trace = message.getAttributes().getOrDefault(TRACE, "");
    return LogContext.of(delivery.message())
        .with(LogField.TRACE_ID, TraceHeader.of(Optional.of(trace)));
  }

  private static Delivery delivery(SQSMessage message, TaskMessage body) {
    long sent = Long.parseLong(message.getAttributes().getOrDefault("SentTimestamp", "0"));
    String received = message.getAttributes().getOrDefault("ApproximateReceiveCount", "1");
    return new Delivery(
        body, message.getReceiptHandle(), Instant.ofEpochMilli(sent), Integer.parseInt(received));
  }
}
