package dev.taskapi.cdk.measured;

import dev.taskapi.processing.DeadLetterHandler;
import dev.taskapi.processing.Processing;
import dev.taskapi.processing.ProcessorHandler;
import dev.taskapi.processing.ReconcilerHandler;
import dev.taskapi.requests.TaskType;
import dev.taskapi.tasks.QueueName;
import dev.taskapi.tasks.testing.Invocation;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import software.amazon.awssdk.services.sqs.model.Message;

/** The functions behind the queues, each with clients of its own. */
final class Functions {
  private final Map<TaskType, ProcessorHandler> processors = new EnumMap<>(TaskType.class);
  private final DeadLetterHandler deadLetters;
  private final ReconcilerHandler reconciler;
  private final MeasuredCloud cloud;
  private final AtomicReference<Runnable> onFailure = new AtomicReference<>(() -> {});

  Functions(MeasuredCloud cloud) {
    this.cloud = cloud;
    SlowMaker maker = new SlowMaker(() -> onFailure.get().run());
    for (TaskType type : TaskType.values()) {
      processors.put(
          type,
          new ProcessorHandler(
              processing("process-" + type.wireName().replace('_', '-')).runner(maker)));
    }
    deadLetters = new DeadLetterHandler(processing("dead-letters").deadLetters());
    reconciler = new ReconcilerHandler(processing("reconcile"));
  }

  private Processing processing(String function) {
    return new Processing(cloud.of(function), cloud.surroundings());
  }

  /**
   * Runs the queue's next task to its end. Its first try fails, its message is lost meanwhile, and
   * comes once more as a dead letter.
   */
  void run(QueueName queue) {
    QueueFeed feed = feed(queue);
    Message first = feed.next();
    onFailure.set(() -> feed.delete(first));
    process(queue, first);
    deadLetters.handleRequest(QueueFeed.event(first), Invocation.ofFifteenMinutes());
    Message second = feed.next();
    process(queue, second);
    feed.delete(second);
  }

  /** The queue gives its next message up. */
  void giveUp(QueueName queue) {
    QueueFeed feed = feed(queue);
    Message message = feed.next();
    deadLetters.handleRequest(QueueFeed.event(message), Invocation.ofFifteenMinutes());
    feed.delete(message);
  }

  void reconcile() {
    reconciler.handleRequest(Map.of(), Invocation.ofFifteenMinutes());
  }

  QueueFeed feed(QueueName queue) {
    return new QueueFeed(queue, cloud.settings().queues());
  }

  private void process(QueueName queue, Message message) {
    Objects.requireNonNull(processors.get(queue.type()))
        .handleRequest(QueueFeed.event(message), Invocation.ofFifteenMinutes());
  }
}
