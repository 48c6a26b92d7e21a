package dev.taskapi.local;

import dev.taskapi.generation.Generator;
import dev.taskapi.processing.DeadLetterHandler;
import dev.taskapi.processing.Processing;
import dev.taskapi.processing.ProcessorHandler;
import dev.taskapi.processing.ReconcilerHandler;
import dev.taskapi.requests.ContentRequest;
import dev.taskapi.requests.TaskType;
import dev.taskapi.tasks.Priority;
import dev.taskapi.tasks.QueueName;
import dev.taskapi.tasks.Surroundings;
import dev.taskapi.tasks.cloud.AwsClients;
import dev.taskapi.tasks.cloud.Cloud;
import dev.taskapi.tasks.cloud.CloudSettings;
import dev.taskapi.tasks.port.Feeds;
import java.time.Duration;
import java.util.List;

/** The processors, the dead-letter consumers and the reconciler, fed in this process. */
final class LocalProcessing implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  /** So that an urgent message never waits for more than the one task that has the slot. */
  private static final int BATCH = 1;

  /** The reconciler runs ten times within the time after which it looks at a task. */
  private static final int RUNS_IN_A_CHECK = 10;

  private final Pollers pollers;

  private LocalProcessing(Pollers pollers) {
    this.pollers = pollers;
  }

  static LocalProcessing start(
      AwsClients clients,
      CloudSettings settings,
      Surroundings surroundings,
      Generator<ContentRequest> generator,
      int slots) {
    Cloud cloud = Cloud.of(clients, settings, surroundings);
    ProcessorHandler processor =
        new ProcessorHandler(new Processing(cloud, surroundings).runner(generator));
    List<PolledQueue> queues =
        QueueName.all().stream().map(queue -> polled(settings, queue, processor)).toList();
    Pollers pollers =
        Pollers.start(clients.sqs(), pollerSettings(surroundings, slots), Lambda.system(), queues);
    Processing processing =
        new Processing(cloud.fedBy(() -> new PollerFeeds(pollers)), surroundings);
    DeadLetterHandler deadLetters = new DeadLetterHandler(processing.deadLetters());
    for (TaskType type : TaskType.values()) {
      String url = settings.queues().deadLetters(type);
      pollers.alsoPoll(PolledQueue.plain(url, 1, deadLetters));
    }
    pollers.every(
        surroundings.timings().checks().sent().dividedBy(RUNS_IN_A_CHECK),
        new ReconcilerHandler(processing));
    return new LocalProcessing(pollers);
  }

  /** What feeds these processors. */
  Feeds feeds() {
    return new PollerFeeds(pollers);
  }

  /** Stops feeding them, as if somebody had switched off what does. */
  void pause() {
    pollers.pause();
  }

  private static PollerSettings pollerSettings(Surroundings surroundings, int slots) {
    PollerSettings standard = PollerSettings.standard();
    return new PollerSettings(
        slots,
        surroundings.timings().leasing().lease(),
        standard.ageing(),
        standard.functionLimit());
  }

  private static PolledQueue polled(
      CloudSettings settings, QueueName queue, ProcessorHandler processor) {
    boolean quick = queue.type() == TaskType.QUIZ || queue.type() == TaskType.DOCUMENTATION;
    return new PolledQueue(
        settings.queues().of(queue),
        List.of(Priority.values()).indexOf(queue.priority()),
        quick,
        BATCH,
        processor);
  }

  /** What is cut off here comes back when its message becomes visible again. */
  @Override
  public void close() {
    pollers.stop(PATIENCE);
  }
}
