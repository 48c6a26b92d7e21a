package dev.taskapi.local;

import dev.taskapi.generation.Content;
import dev.taskapi.generation.Generator;
import dev.taskapi.generation.studio.Studio;
import dev.taskapi.requests.ContentRequest;
import dev.taskapi.tasks.Ids;
import dev.taskapi.tasks.Surroundings;
import dev.taskapi.tasks.Timings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Processors, dead-letter consumers and reconciler as a process of their own, for killing. */
final class ProcessorProcess {
  /** How many times faster than the service all times run. */
  static final int FASTER = 20;

  /** Test mode waits more than it works. */
  private static final int SLOTS = 8;

  private ProcessorProcess() {}

  /** Runs until it is killed. Takes the addresses of DynamoDB, SQS and S3. */
  public static void main(String[] addresses) throws InterruptedException {
    URI sqs = URI.create(addresses[1]);
    LocalProcessing.start(
        LocalCloud.clients(URI.create(addresses[0]), sqs, URI.create(addresses[2])),
        CloudPlan.settings(sqs),
        surroundings(),
        generator(),
        SLOTS);
    new CountDownLatch(1).await();
  }

  static Surroundings surroundings() {
    return new Surroundings(
        InstantSource.system(), Ids.secure(), Timings.standard().fasterBy(FASTER));
  }

  static Process start(LocalCloud cloud) throws IOException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xmx512m",
            "-cp",
            System.getProperty("java.class.path"),
            ProcessorProcess.class.getName(),
            cloud.embedded().dynamoDb().toString(),
            cloud.embedded().sqs().toString(),
            cloud.embedded().s3().toString());
    return new ProcessBuilder(command)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /** Every task of these tests asks for test mode. */
  private static Generator<ContentRequest> generator() {
    return new Studio(
        (request, work) -> refuse(),
        (request, work) -> refuse(),
        (request, work) -> refuse(),
        (request, work) -> refuse());
  }

  private static Content refuse() {
    throw new IllegalStateException("no engine runs here");
  }
}
