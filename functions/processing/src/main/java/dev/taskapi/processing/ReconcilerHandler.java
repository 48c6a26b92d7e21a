package dev.taskapi.processing;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import dev.taskapi.tasks.reconcile.DueErasures;
import dev.taskapi.tasks.reconcile.Reconciler;
import dev.taskapi.tasks.reconcile.Tally;
import org.jspecify.annotations.Nullable;

/** Runs the reconciler; to be invoked every minute. */
public final class ReconcilerHandler implements RequestHandler<ScheduledEvent, Void> {
  private static final System.Logger LOG = System.getLogger(ReconcilerHandler.class.getName());

  private final Reconciler reconciler;
  private final DueErasures dueErasures;

  /** For Lambda: everything from the environment. */
  public ReconcilerHandler() {
    this(LambdaProcessing.start());
  }

  public ReconcilerHandler(Processing processing) {
    this.reconciler = processing.reconciler();
    this.dueErasures = processing.dueErasures();
  }

  /** Logs what was found. */
  @Override
  public @Nullable Void handleRequest(ScheduledEvent event, Context context) {
    Tally tally = reconciler.run(context.getAwsRequestId());
    LOG.log(System.Logger.Level.DEBUG, "reconciled: " + tally);
    Tally erased = dueErasures.run();
    LOG.log(System.Logger.Level.DEBUG, "erased: " + erased);
    return null;
  }
}
