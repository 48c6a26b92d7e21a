package dev.taskapi.cdk;

import dev.taskapi.processing.ProcessorHandler;
import dev.taskapi.processing.StudioVariables;
import dev.taskapi.requests.TaskType;
import dev.taskapi.tasks.QueueName;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import software.amazon.awscdk.Annotations;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.lambda.EventSourceMapping;
import software.amazon.awscdk.services.lambda.LayerVersion;
import software.amazon.awscdk.services.sqs.Queue;
import software.constructs.Construct;

/** A function for each type of task, fed by that type's four queues. */
final class Processors extends Construct {
  private static final String LAYER_FFMPEG = "/opt/bin/ffmpeg";
  private static final int QUICK_BATCH = 5;

  private final Map<TaskType, JavaFunction> functions = new EnumMap<>(TaskType.class);

  Processors(Stack stack, Resources resources, Artifacts artifacts) {
    super(stack, "Processors");
    Capacity capacity = resources.settings().capacity();
    if (!capacity.isRoomy()) {
      Annotations.of(this)
          .addWarningV2(
              "task-api:small-account",
              "The account may run %d functions at once: an urgent task can wait for a running one."
                      .formatted(capacity.executions())
                  + " Ask AWS for more and set account_concurrency, or set lower caps");
    }
    LayerVersion ffmpeg =
        LayerVersion.Builder.create(this, "Ffmpeg")
            .code(artifacts.ffmpeg())
            .compatibleArchitectures(List.of(artifacts.architecture()))
            .description("ffmpeg, GPL, run as a program of its own")
            .build();
    Grants grants = new Grants(stack, resources);
    for (TaskType type : TaskType.values()) {
      JavaFunction function = processor(type, stack, resources, artifacts);
      if (usesFfmpeg(type)) {
        function.function().addLayers(ffmpeg);
      }
      grants.give(function, Rights.processor(type, resources.settings().providers()));
      functions.put(type, function);
    }
    resources.queues().queues().forEach((name, queue) -> feed(name, queue, capacity));
  }

  Map<TaskType, JavaFunction> functions() {
    return functions;
  }

  private JavaFunction processor(
      TaskType type, Stack stack, Resources resources, Artifacts artifacts) {
    Map<String, String> environment = new TreeMap<>(resources.environment(stack));
    environment.putAll(resources.settings().providers().environment(type));
    if (usesFfmpeg(type)) {
      environment.put(StudioVariables.FFMPEG, LAYER_FFMPEG);
    }
    return new JavaFunction(
        this,
        Names.id(type.wireName()),
        new JavaFunction.Spec(
            resources.settings().stage().processor(type),
            ProcessorHandler.class,
            artifacts.processing(),
            artifacts.architecture(),
            Sizing.of(type),
            false),
        environment);
  }

  private void feed(QueueName name, Queue queue, Capacity capacity) {
    EventSourceMapping.Builder.create(this, Names.id(name.label()) + "Feed")
        .eventSourceArn(queue.getQueueArn())
        .target(Objects.requireNonNull(functions.get(name.type())).live())
        .batchSize(usesFfmpeg(name.type()) ? 1 : QUICK_BATCH)
        .maxConcurrency(capacity.cap(name))
        .reportBatchItemFailures(true)
        .build();
  }

  /** Films, and lessons for their narration; both take long, too. */
  private static boolean usesFfmpeg(TaskType type) {
    return type == TaskType.VIDEO || type == TaskType.ANIMATED_LESSON;
  }
}
