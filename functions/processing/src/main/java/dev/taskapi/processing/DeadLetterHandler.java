package dev.taskapi.processing;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import dev.taskapi.tasks.log.LogContext;
import dev.taskapi.tasks.log.LogField;
import dev.taskapi.tasks.port.StoreException;
import dev.taskapi.tasks.reconcile.DeadLetters;
import dev.taskapi.tasks.run.Delivery;
import java.util.List;

/** Settles the messages that the queues gave up. */
public final class DeadLetterHandler implements RequestHandler<SQSEvent, SQSBatchResponse> {
  private static final System.Logger LOG = System.getLogger(DeadLetterHandler.class.getName());

  private final DeadLetters deadLetters;

  /** For Lambda: everything from the environment. */
  public DeadLetterHandler() {
    this(LambdaProcessing.start().deadLetters());
  }

  public DeadLetterHandler(DeadLetters deadLetters) {
    this.deadLetters = deadLetters;
  }

  /** Answers the messages that could not be settled; one that is none of ours stays, too. */
  @Override
  public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
    return new LogContext()
        .with(LogField.INVOCATION_ID, context.getAwsRequestId())
        .during(() -> handle(event));
  }

  private SQSBatchResponse handle(SQSEvent event) {
    List<BatchItemFailure> kept =
        event.getRecords().stream()
            .filter(message -> !settle(message))
            .map(message -> new BatchItemFailure(message.getMessageId()))
            .toList();
    return new SQSBatchResponse(kept);
  }

  private boolean settle(SQSMessage message) {
    return Messages.read(message)
        .map(delivery -> Messages.context(message, delivery).during(() -> settle(delivery)))
        .orElse(false);
  }

  private boolean settle(Delivery delivery) {
    try {
      boolean settled = deadLetters.settle(delivery.message());
      LOG.log(System.Logger.Level.WARNING, "dead letter, settled: " + settled);
      return settled;
    } catch (StoreException failed) {
      LOG.log(System.Logger.Level.ERROR, "dead letter could not be settled", failed);
      return false;
    }
  }
}
