package dev.taskapi.embedded;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Future.State;

/**
 * DynamoDB, SQS and S3 in this process, on 127.0.0.1 only. Clients use {@link #REGION}, {@link
 * #ACCESS_KEY} and {@link #SECRET_KEY}; S3 needs path-style addresses. One cloud that keeps its
 * data can run in a process at a time; clouds in memory can be many.
 */
public final class EmbeddedCloud implements AutoCloseable {
  public static final String REGION = "us-east-1";

  /** Letters only: DynamoDB Local refuses anything but letters and digits. */
  public static final String ACCESS_KEY = "local";

  public static final String SECRET_KEY = "local";

  private final EmbeddedServer dynamoDb;
  private final EmbeddedServer sqs;
  private final EmbeddedServer s3;

  private EmbeddedCloud(EmbeddedServer dynamoDb, EmbeddedServer sqs, EmbeddedServer s3) {
    this.dynamoDb = dynamoDb;
    this.sqs = sqs;
    this.s3 = s3;
  }

  /**
   * Starts the three side by side and returns when all answer.
   *
   * @throws IllegalStateException if one of them cannot start; the others are stopped then
   */
  public static EmbeddedCloud start(EmbeddedSettings settings) {
    QuietLogs.set();
    var data = settings.data().map(Path::toAbsolutePath);
    var starts = new ArrayList<Future<? extends EmbeddedServer>>();
    try (var threads = Executors.newFixedThreadPool(3)) {
      starts.add(
          threads.submit(
              () -> DynamoDbServer.start(in(data, "dynamodb"), settings.dynamoDbPort())));
      starts.add(threads.submit(() -> QueueServer.start(in(data, "sqs"), settings.sqsPort())));
      starts.add(threads.submit(() -> FileServer.start(in(data, "s3"), settings.s3Port())));
    }
    refuseFailures(starts);
    return new EmbeddedCloud(
        starts.get(0).resultNow(), starts.get(1).resultNow(), starts.get(2).resultNow());
  }

  /** Where DynamoDB answers. */
  public URI dynamoDb() {
    return dynamoDb.endpoint();
  }

  /** Where SQS answers; queue addresses begin with it. */
  public URI sqs() {
    return sqs.endpoint();
  }

  /** Where S3 answers, by path-style addresses. */
  public URI s3() {
    return s3.endpoint();
  }

  /** Stops all three and returns when nothing of them runs any more. */
  @Override
  public void close() {
    stopAll(List.of(dynamoDb, sqs, s3))
        .ifPresent(
            cause -> {
              throw new IllegalStateException("The embedded cloud did not stop cleanly", cause);
            });
  }

  private static Optional<Path> in(Optional<Path> data, String folder) {
    return data.map(directory -> directory.resolve(folder));
  }

  private static void refuseFailures(List<Future<? extends EmbeddedServer>> starts) {
    var failed = starts.stream().filter(start -> start.state() != State.SUCCESS).findFirst();
    if (failed.isEmpty()) {
      return;
    }
    var cause = failed.get().exceptionNow();
    var running = starts.stream().filter(start -> start.state() == State.SUCCESS);
    stopAll(running.map(Future::resultNow).toList()).ifPresent(cause::addSuppressed);
    throw new IllegalStateException("The embedded cloud cannot start: " + cause, cause);
  }

  private static Optional<Throwable> stopAll(List<? extends EmbeddedServer> servers) {
    var stops = new ArrayList<Future<?>>();
    try (var threads = Executors.newFixedThreadPool(3)) {
      for (var server : servers) {
        stops.add(
            threads.submit(
                () -> {
                  server.stop();
                  return null;
                }));
      }
    }
    return stops.stream()
        .filter(stop -> stop.state() == State.FAILED)
        .<Throwable>map(Future::exceptionNow)
        .findFirst();
  }
}
