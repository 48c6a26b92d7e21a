package dev.taskapi.processing;

import com.amazonaws.services.lambda.runtime.LambdaRuntime;
import dev.taskapi.generation.studio.StudioSettings;
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
  /** The ffmpeg program of the function's layer. */
  public static final String FFMPEG = "FFMPEG";

  private LambdaProcessing() {}

  static StudioSettings studio() {
    return StudioSettings.standard()
        .withFfmpeg(Environment.ofProcess().optional(FFMPEG).map(Path::of));
  }

  static Processing start() {
    Environment environment = Environment.ofProcess();
    Consumer<byte[]> log = LambdaRuntime.getLogger()::log;
    JsonLog.use(log, environment.optional(JsonLog.LEVEL));
    Surroundings surroundings = LambdaSurroundings.from(environment, log);
    CloudSettings settings = CloudSettings.from(environment);
    return new Processing(
        Cloud.of(AwsClients.ofEnvironment(), settings, surroundings), surroundings);
  }
}
