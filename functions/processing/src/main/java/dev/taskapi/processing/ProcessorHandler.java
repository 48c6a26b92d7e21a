package dev.taskapi.processing;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import dev.taskapi.processing.run.TaskRunner;
import dev.taskapi.processing.run.TimeLeft;
import dev.taskapi.tasks.log.LogContext;
import dev.taskapi.tasks.log.LogField;
import dev.taskapi.tasks.run.Delivery;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs the tasks whose messages the queues hand over. */
public final class ProcessorHandler implements RequestHandler<SQSEvent, SQSBatchResponse> {
  private static final System.Logger LOG = System.getLogger(ProcessorHandler.class.getName());

  private final TaskRunner runner;

  /** For Lambda: everything from the environment. */
  public ProcessorHandler() {
    this(LambdaProcessing.runner());
  }

  public ProcessorHandler(TaskRunner runner) {
    this.runner = runner;
  }

  /** Answers the messages that must stay in their queue; all others are done with. */
  @Override
  public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
    return new LogContext()
        .with(LogField.INVOCATION_ID, context.getAwsRequestId())
        .during(() -> handle(event, context));
  }

  private SQSBatchResponse handle(SQSEvent event, Context context) {
    TimeLeft timeLeft = TimeLeft.of(context::getRemainingTimeInMillis);
    List<BatchItemFailure> kept = new ArrayList<>();
    Map<SQSMessage, Delivery> held = new LinkedHashMap<>();
    for (SQSMessage message : event.getRecords()) {
      Messages.read(message)
          .filter(delivery -> hold(message, delivery))
          .ifPresentOrElse(
              delivery -> held.put(message, delivery), () -> kept.add(failure(message)));
    }
    held.forEach(
        (message, delivery) -> {
          if (!run(message, delivery, timeLeft)) {
            kept.add(failure(message));
          }
        });
    return new SQSBatchResponse(kept);
  }

  private boolean hold(SQSMessage message, Delivery delivery) {
    return Messages.context(message, delivery).during(() -> runner.hold(delivery));
  }

  private boolean run(SQSMessage message, Delivery delivery, TimeLeft timeLeft) {
    return Messages.context(message, delivery).during(() -> runSafely(delivery, timeLeft));
  }

  private static BatchItemFailure failure(SQSMessage message) {
    return new BatchItemFailure(message.getMessageId());
  }

  /** One message's failure must not keep the others of its batch. */
  private boolean runSafely(Delivery delivery, TimeLeft timeLeft) {
    try {
      return runner.run(delivery, timeLeft);
    } catch (RuntimeException failed) {
      LOG.log(System.Logger.Level.ERROR, "the run failed; its message comes back", failed);
      return false;
    }
  }
}
