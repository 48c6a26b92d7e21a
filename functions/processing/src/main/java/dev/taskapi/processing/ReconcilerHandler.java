package dev.taskapi.processing;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import dev.taskapi.tasks.log.LogContext;
import dev.taskapi.tasks.log.LogField;
import dev.taskapi.tasks.log.TraceHeader;
import dev.taskapi.tasks.queue.Feeding;
import dev.taskapi.tasks.reconcile.DueErasures;
import dev.taskapi.tasks.reconcile.Reconciler;
import dev.taskapi.tasks.reconcile.Tally;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the processors' feeds and runs the reconciler; to be invoked every minute, by any event:
 * a rule and EventBridge Scheduler send different ones.
 */
public final class ReconcilerHandler implements RequestHandler<Map<String, Object>, Void> {
  private static final System.Logger LOG = System.getLogger(ReconcilerHandler.class.getName());

  private final Reconciler reconciler;
  private final Feeding feeding;
  private final DueErasures dueErasures;

  /** For Lambda: everything from the environment. */
  public ReconcilerHandler() {
    this(LambdaProcessing.start());
  }

  public ReconcilerHandler(Processing processing) {
    this.reconciler = processing.reconciler();
    this.feeding = processing.feeding();
    this.dueErasures = processing.dueErasures();
  }

  /** Logs what was found. */
  @Override
  public @Nullable Void handleRequest(Map<String, Object> event, Context context) {
    return new LogContext()
        .with(LogField.REQUEST_ID, context.getAwsRequestId())
        .with(LogField.INVOCATION_ID, context.getAwsRequestId())
        .with(LogField.TRACE_ID, TraceHeader.of(Optional.ofNullable(context.getXrayTraceId())))
        .during(() -> look(context));
  }

  private @Nullable Void look(Context context) {
    refreshSafely();
    Tally tally = reconciler.run(context.getAwsRequestId());
    LOG.log(System.Logger.Level.DEBUG, "reconciled: " + tally);
    Tally erased = dueErasures.run();
    LOG.log(System.Logger.Level.DEBUG, "erased: " + erased);
    return null;
  }

  /** Tasks are looked after whether or not the feeds can be looked at. */
  private void refreshSafely() {
    try {
      feeding.refresh();
    } catch (RuntimeException failed) {
      LOG.log(
          System.Logger.Level.ERROR,
          "the processors' feeds could not be looked at; soon the API says that they are off",
          failed);
    }
  }
}
