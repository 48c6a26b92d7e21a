package dev.taskapi.processing;

import dev.taskapi.tasks.Ids;
import dev.taskapi.tasks.Surroundings;
import dev.taskapi.tasks.Timings;
import dev.taskapi.tasks.cloud.AwsClients;
import dev.taskapi.tasks.cloud.Cloud;
import dev.taskapi.tasks.cloud.CloudSettings;
import dev.taskapi.tasks.cloud.Environment;
import java.time.InstantSource;

/** The SQS side as Lambda starts it. */
final class LambdaProcessing {
  private LambdaProcessing() {}

  static Processing start() {
    Surroundings surroundings =
        new Surroundings(InstantSource.system(), Ids.secure(), Timings.standard());
    CloudSettings settings = CloudSettings.from(Environment.ofProcess());
    return new Processing(
        Cloud.of(AwsClients.ofEnvironment(), settings, surroundings), surroundings);
  }
}
