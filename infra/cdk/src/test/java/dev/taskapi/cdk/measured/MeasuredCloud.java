package dev.taskapi.cdk.measured;

import dev.taskapi.tasks.Ids;
import dev.taskapi.tasks.QueueName;
import dev.taskapi.tasks.Surroundings;
import dev.taskapi.tasks.Timings;
import dev.taskapi.tasks.cloud.AwsClients;
import dev.taskapi.tasks.cloud.Cloud;
import dev.taskapi.tasks.cloud.CloudSettings;
import dev.taskapi.tasks.cloud.KeptSecret;
import dev.taskapi.tasks.dynamodb.TableName;
import dev.taskapi.tasks.sqs.QueueUrls;
import dev.taskapi.tasks.testing.TestCloud;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Embedded services, and for every function clients of its own that note what it does. */
final class MeasuredCloud implements AutoCloseable {
  /** The caller of these, who sets the scene, is no function. */
  static final String NOBODY = "nobody";

  private final ShiftedClock clock = new ShiftedClock();
  private final Collection<Use> uses = new ConcurrentSkipListSet<>();
  private final QueueUrls urls = TestCloud.newQueues(QueueName.all());
  private final CloudSettings settings =
      new CloudSettings(
          TableName.of(TestCloud.newTable()), urls, TestCloud.newBucket(), List.of("processors"));
  private final ControlPlane control =
      new ControlPlane(QueueName.all().stream().map(urls::name).toList());

  /** Pauses of at most a second: nobody has to wait. */
  private final Surroundings surroundings =
      new Surroundings(clock, Ids.secure(), quick(Timings.standard()));

  private static Timings quick(Timings standard) {
    return new Timings(
        standard.leasing(),
        standard.messages(),
        standard.checks(),
        new Timings.Pauses(
            Duration.ofSeconds(1), Duration.ofSeconds(1), standard.pauses().deadLetter()),
        standard.keeping());
  }

  /** The ports as one function has them. */
  Cloud of(String function) {
    Recorder recorder = recorder(function);
    AwsClients clients =
        new AwsClients(
            TestCloud.dynamoDb(recorder),
            TestCloud.sqs(recorder),
            TestCloud.s3(recorder),
            TestCloud.links(),
            () -> control.lambda(recorder));
    Cloud cloud = Cloud.of(clients, settings, surroundings);
    return new Cloud(
        cloud.store(),
        cloud.queues(),
        cloud.deliveries(),
        cloud.marks(),
        recorder.signing(cloud.files()),
        cloud.keys(),
        cloud.erasures(),
        cloud.calls(),
        cloud.processing(),
        cloud.feeds());
  }

  /** The secret that cursors are signed with, as one function has it. */
  Supplier<String> secret(String function) {
    Recorder recorder = recorder(function);
    return new KeptSecret(() -> control.secrets(recorder), "arn");
  }

  private Recorder recorder(String function) {
    return new Recorder(function, new Needs(urls.prefix()), uses);
  }

  Surroundings surroundings() {
    return surroundings;
  }

  ShiftedClock clock() {
    return clock;
  }

  CloudSettings settings() {
    return settings;
  }

  /** What the functions have used so far. */
  Set<Use> uses() {
    return uses.stream()
        .filter(use -> !use.function().equals(NOBODY))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Override
  public void close() {
    control.close();
  }
}
