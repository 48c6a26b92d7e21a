package dev.taskapi.processing;

import com.amazonaws.services.lambda.runtime.LambdaRuntime;
import dev.taskapi.generation.studio.Studios;
import dev.taskapi.processing.run.TaskRunner;
import dev.taskapi.processing.run.WorkFolders;
import dev.taskapi.tasks.Surroundings;
import dev.taskapi.tasks.cloud.AwsClients;
import dev.taskapi.tasks.cloud.Cloud;
import dev.taskapi.tasks.cloud.CloudSettings;
import dev.taskapi.tasks.cloud.Environment;
import dev.taskapi.tasks.cloud.LambdaSurroundings;
import dev.taskapi.tasks.cloudwatch.JsonLog;
import java.nio.file.Path;
import java.util.function.Consumer;

/** The SQS side as Lambda starts it. */
public final class LambdaProcessing {
  private LambdaProcessing() {}

  static TaskRunner runner() {
    Environment environment = Environment.ofProcess();
    Processing processing = start(environment);
    WorkFolders.removeLeft(Path.of(System.getProperty("java.io.tmpdir")));
    return processing.runner(Studios.open(StudioVariables.read(environment)));
  }

  static Processing start() {
    return start(Environment.ofProcess());
  }

  /** As told. */
  public static Processing start(Environment environment) {
    Consumer<byte[]> log = LambdaRuntime.getLogger()::log;
    JsonLog.use(log, environment.optional(JsonLog.LEVEL));
    Surroundings surroundings = LambdaSurroundings.from(environment, log);
    CloudSettings settings = CloudSettings.from(environment);
    return new Processing(
        Cloud.of(AwsClients.onLambda(environment), settings, surroundings), surroundings);
  }
}
