package dev.taskapi.local;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * Feeds functions from queues and clocks as Lambda's event sources do. The client must not be
 * closed before this is stopped.
 */
public final class Pollers {
  private static final Duration BETWEEN_POLLS = Duration.ofSeconds(1);

  private final Lambda lambda;
  private final PollerSettings settings;
  private final QueueFunctions functions;
  private final SharedSlots shared;
  private final Repeater repeater = new Repeater();

  private Pollers(SqsClient sqs, PollerSettings settings, Lambda lambda, List<PolledQueue> queues) {
    this.lambda = lambda;
    this.settings = settings;
    this.functions = new QueueFunctions(sqs, settings, lambda);
    this.shared = new SharedSlots(functions, settings, lambda, queues);
  }

  /**
   * Starts to poll.
   *
   * @param queues which share the slots by strict priority with ageing: whatever arrives, a queue
   *     that has waited longer than {@link PollerSettings#ageing} gets one of the next slots that
   *     it may use, after those that have waited longer still, and after at most three urgent
   *     messages for each of these
   */
  public static Pollers start(
      SqsClient sqs, PollerSettings settings, Lambda lambda, List<PolledQueue> queues) {
    var pollers = new Pollers(sqs, settings, lambda, queues);
    pollers.shared.start();
    return pollers;
  }

  /** Polls a queue beside the slots, every second, on a thread of its own. */
  public void alsoPoll(PolledQueue queue) {
    repeater.every(BETWEEN_POLLS, "Polling " + queue.url(), () -> drain(queue));
  }

  /**
   * Calls a function as EventBridge Scheduler does: now, and each time this much has passed since
   * its last call ended.
   */
  public void every(Duration pause, RequestHandler<Map<String, Object>, Void> handler) {
    repeater.every(
        pause,
        handler.getClass().getSimpleName(),
        () -> lambda.invoke(handler, event(), settings.functionLimit()));
  }

  /**
   * From its return on nothing more is received from the queues that share the slots, until {@link
   * #resume}. Calls that run go on, and so do queues beside the slots.
   */
  public void pause() {
    shared.intake().pause();
  }

  public void resume() {
    shared.intake().resume();
    shared.nudge();
  }

  public boolean isPaused() {
    return shared.intake().isPaused();
  }

  /** Looks for messages at once instead of at the end of a pause of up to a second. */
  public void nudge() {
    shared.nudge();
  }

  /**
   * Ends all: nothing more is received, running calls are left this long, then interrupted. What
   * they had not done comes again, once it is visible, to whoever polls next.
   */
  public void stop(Duration bound) {
    try {
      shared.stop(bound);
      repeater.stop(bound);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void drain(PolledQueue queue) {
    var messages = functions.receive(queue);
    while (!messages.isEmpty()) {
      functions.run(queue, messages);
      messages = repeater.isStopped() ? List.of() : functions.receive(queue);
    }
  }

  private Map<String, Object> event() {
    return Map.of(
        "version", "0",
        "id", lambda.ids().get(),
        "detail-type", "Scheduled Event",
        "source", "aws.scheduler",
        "account", "000000000000",
        "time", lambda.clock().instant().toString(),
        "region", "us-east-1",
        "resources", List.of(),
        "detail", "{}");
  }
}
