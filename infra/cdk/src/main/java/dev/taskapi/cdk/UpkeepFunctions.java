package dev.taskapi.cdk;

import dev.taskapi.processing.DeadLetterHandler;
import dev.taskapi.processing.ReconcilerHandler;
import dev.taskapi.requests.TaskType;
import java.util.List;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.lambda.EventSourceMapping;
import software.amazon.awscdk.services.scheduler.Schedule;
import software.amazon.awscdk.services.scheduler.ScheduleExpression;
import software.amazon.awscdk.services.scheduler.targets.LambdaInvoke;
import software.constructs.Construct;

/** What looks after tasks that nobody works on: dead letters, and the reconciler each minute. */
final class UpkeepFunctions extends Construct {
  private static final int DEAD_LETTER_BATCH = 10;
  private static final int LEAST_CONCURRENCY = 2;

  private final JavaFunction deadLetters;
  private final JavaFunction reconciler;

  UpkeepFunctions(Stack stack, Resources resources, Artifacts artifacts) {
    super(stack, "Upkeep");
    Grants grants = new Grants(stack, resources);
    deadLetters =
        new JavaFunction(
            this,
            "DeadLetters",
            new JavaFunction.Spec(
                resources.settings().named("dead-letters"),
                DeadLetterHandler.class,
                artifacts.processing(),
                artifacts.architecture(),
                Sizing.DEAD_LETTERS,
                false),
            resources.environment(stack));
    grants.give(deadLetters, Rights.deadLetters());
    resources.queues().deadLetters().forEach((type, queue) -> feed(type, queue.getQueueArn()));
    reconciler =
        new JavaFunction(
            this,
            "Reconciler",
            new JavaFunction.Spec(
                resources.settings().named("reconcile"),
                ReconcilerHandler.class,
                artifacts.processing(),
                artifacts.architecture(),
                Sizing.RECONCILER,
                false),
            resources.environmentWithFeeds(stack));
    grants.give(reconciler, Rights.reconciler());
    Schedule.Builder.create(this, "EveryMinute")
        .schedule(ScheduleExpression.rate(Duration.minutes(1)))
        .target(LambdaInvoke.Builder.create(reconciler.live()).retryAttempts(0).build())
        .build();
  }

  List<JavaFunction> functions() {
    return List.of(deadLetters, reconciler);
  }

  JavaFunction reconciler() {
    return reconciler;
  }

  private void feed(TaskType type, String queueArn) {
    EventSourceMapping.Builder.create(this, Names.id(type.wireName()) + "DeadFeed")
        .eventSourceArn(queueArn)
        .target(deadLetters.live())
        .batchSize(DEAD_LETTER_BATCH)
        .maxConcurrency(LEAST_CONCURRENCY)
        .reportBatchItemFailures(true)
        .build();
  }
}
