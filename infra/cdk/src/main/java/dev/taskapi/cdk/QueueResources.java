package dev.taskapi.cdk;

import dev.taskapi.requests.TaskType;
import dev.taskapi.tasks.QueueName;
import dev.taskapi.tasks.sqs.QueueUrls;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.sqs.DeadLetterQueue;
import software.amazon.awscdk.services.sqs.Queue;
import software.amazon.awscdk.services.sqs.QueueEncryption;
import software.constructs.Construct;

/** A queue for each type and priority, and one for each type's dead letters. */
final class QueueResources extends Construct {
  /** High, for duplicates, throttles and early messages are received, too, and cost no try. */
  private static final int MOST_RECEIVES = 50;

  /** As long as SQS can; the service counts on 13 days. */
  private static final Duration KEPT = Duration.days(14);

  /** As Lambda asks. */
  private static final int VISIBILITY_IN_TIMEOUTS = 6;

  private final Map<QueueName, Queue> queues = new LinkedHashMap<>();
  private final Map<TaskType, Queue> deadLetters = new EnumMap<>(TaskType.class);

  QueueResources(Construct scope, DeploymentSettings settings) {
    super(scope, "Queues");
    for (TaskType type : TaskType.values()) {
      deadLetters.put(
          type, queue(settings, QueueUrls.deadLetterLabel(type), Sizing.DEAD_LETTERS).build());
    }
    for (QueueName name : QueueName.all()) {
      DeadLetterQueue dead =
          DeadLetterQueue.builder()
              .queue(deadLetters.get(name.type()))
              .maxReceiveCount(MOST_RECEIVES)
              .build();
      queues.put(
          name,
          queue(settings, name.label(), Sizing.of(name.type())).deadLetterQueue(dead).build());
    }
  }

  private Queue.Builder queue(DeploymentSettings settings, String label, Sizing sizing) {
    return Queue.Builder.create(this, Names.id(label))
        .queueName(settings.named(label))
        .encryption(QueueEncryption.SQS_MANAGED)
        .enforceSsl(true)
        .retentionPeriod(KEPT)
        .visibilityTimeout(Duration.minutes(sizing.minutes() * VISIBILITY_IN_TIMEOUTS));
  }

  Map<QueueName, Queue> queues() {
    return queues;
  }

  Map<TaskType, Queue> deadLetters() {
    return deadLetters;
  }
}
