package dev.taskapi.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import dev.taskapi.embedded.EmbeddedCloud;
import dev.taskapi.embedded.EmbeddedSettings;
import dev.taskapi.tasks.port.Feeds;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

@Timeout(60)
class PollersIT {
  @SuppressWarnings("NullAway.Init")
  private static EmbeddedCloud cloud;

  @SuppressWarnings("NullAway.Init")
  private static SqsClient sqs;

  private final BlockingQueue<SQSMessage> received = new LinkedBlockingQueue<>();
  private final PollerSettings settings =
      new PollerSettings(
          2, Duration.ofSeconds(120), Duration.ofSeconds(60), Duration.ofMinutes(15));
  private Pollers pollers = Pollers.start(sqs, settings, Lambda.system(), List.of());

  @BeforeAll
  static void startCloud() {
    cloud = EmbeddedCloud.start(EmbeddedSettings.inMemory());
    sqs = LocalCloud.clients(cloud.dynamoDb(), cloud.sqs(), cloud.s3()).sqs();
  }

  @AfterAll
  static void stopCloud() {
    sqs.close();
    cloud.close();
  }

  @AfterEach
  void stop() {
    pollers.stop(Duration.ofSeconds(1));
  }

  @Test
  void aFunctionSeesTheMessageAsSqsTellsIt() throws Exception {
    var url = queue();
    poll(new PolledQueue(url, 2, false, 1, this::accept));
    sqs.sendMessage(
        send ->
            send.queueUrl(url)
                .messageBody("work")
                .messageGroupId("account-1")
                .messageAttributes(
                    Map.of(
                        "kind",
                        MessageAttributeValue.builder()
                            .dataType("String")
                            .stringValue("quiz")
                            .build())));

    var message = received.take();

    assertThat(message.getBody()).isEqualTo("work");
    assertThat(message.getEventSource()).isEqualTo("aws:sqs");
    assertThat(message.getEventSourceArn()).isEqualTo(arn(url));
    assertThat(message.getAwsRegion()).isEqualTo("us-east-1");
    assertThat(message.getMessageAttributes())
        .hasEntrySatisfying("kind", kind -> assertThat(kind.getStringValue()).isEqualTo("quiz"));
    assertThat(message.getAttributes())
        .containsEntry("ApproximateReceiveCount", "1")
        .containsEntry("MessageGroupId", "account-1")
        .containsKeys("SentTimestamp", "ApproximateFirstReceiveTimestamp");
    awaitCounts(url, 0, 0);
  }

  @Test
  void whatAFunctionGivesBackIsKeptAndTheRestIsDeleted() throws Exception {
    var url = queue();
    send(url, "good", "bad", "good");
    poll(new PolledQueue(url, 2, true, 10, this::refuseBad));

    while (!received.take().getBody().equals("bad")) {
      // The three may come in several calls.
    }

    awaitCounts(url, 0, 1);
  }

  @Test
  void nothingIsDeletedWhenAFunctionFailsAndTheNextMessageIsServed() throws Exception {
    var url = queue();
    send(url, "bad");
    poll(new PolledQueue(url, 2, true, 1, this::failOnBad));
    assertThat(received.take().getBody()).isEqualTo("bad");

    send(url, "good");

    assertThat(received.take().getBody()).isEqualTo("good");
    awaitCounts(url, 0, 1);
  }

  @Test
  void messagesStayVisibleUntilASlotIsFree() throws Exception {
    var url = queue();
    var release = new CountDownLatch(1);
    send(url, "a", "b", "c");
    poll(new PolledQueue(url, 2, false, 1, blockUntil(release)));
    received.take();

    awaitCounts(url, 2, 1);
    release.countDown();

    awaitCounts(url, 0, 0);
  }

  @Test
  void quickWorkRunsBesideLongWorkAndUrgentWorkIsNext() throws Exception {
    var normal = queue();
    var urgent = queue();
    var quiz = queue();
    var release = new CountDownLatch(1);
    send(normal, "first", "normal");
    poll(
        new PolledQueue(normal, 2, false, 1, blockUntil(release)),
        new PolledQueue(urgent, 0, false, 1, this::accept),
        new PolledQueue(quiz, 2, true, 1, this::accept));
    received.take();
    send(urgent, "urgent");
    send(quiz, "quiz");
    assertThat(received.take().getBody()).isEqualTo("quiz");

    release.countDown();

    assertThat(received.take().getBody()).isEqualTo("urgent");
    assertThat(received.take().getBody()).isEqualTo("normal");
  }

  @Test
  void aPlainQueueIsPolledBesideFullSlots() throws Exception {
    var full = queue();
    var dead = queue();
    var release = new CountDownLatch(1);
    send(full, "full", "full");
    poll(new PolledQueue(full, 2, true, 1, blockUntil(release)));
    received.take();
    received.take();

    pollers.alsoPoll(PolledQueue.plain(dead, 10, this::accept));
    send(dead, "dead");

    assertThat(received.take().getBody()).isEqualTo("dead");
    release.countDown();
  }

  @Test
  void whilePausedNothingIsReceivedAndAfterwardsAllIs() throws Exception {
    var first = queue();
    var second = queue();
    var release = new CountDownLatch(1);
    var urgentRelease = new CountDownLatch(1);
    send(first, "before", "left");
    poll(
        new PolledQueue(first, 2, true, 1, blockUntil(release)),
        new PolledQueue(second, 0, true, 1, blockUntil(urgentRelease)));
    received.take();
    received.take();

    pollers.pause();
    send(first, "during");
    send(second, "urgent during");
    release.countDown();
    urgentRelease.countDown();

    awaitCounts(first, 1, 0);
    pollers.nudge();
    awaitPlainPolls(2);
    assertThat(counts(first)).containsExactly(1, 0);
    assertThat(counts(second)).containsExactly(1, 0);
    assertThat(received).isEmpty();

    pollers.resume();
    assertThat(List.of(received.take().getBody(), received.take().getBody()))
        .containsExactlyInAnyOrder("during", "urgent during");
    awaitCounts(first, 0, 0);
    awaitCounts(second, 0, 0);
  }

  @Test
  void aPauseWaitsForWhatIsBeingReceived() throws Exception {
    var url = queue();
    var entered = new CountDownLatch(1);
    var mayReceive = new CountDownLatch(1);
    send(url, "last");
    pollers.stop(Duration.ZERO);
    pollers =
        Pollers.start(
            receivingWhen(entered, mayReceive),
            settings,
            Lambda.system(),
            List.of(new PolledQueue(url, 2, true, 1, this::accept)));
    entered.await();

    var pausing = Thread.ofPlatform().start(pollers::pause);
    await().until(() -> pausing.getState() == Thread.State.BLOCKED);
    assertThat(pollers.isPaused()).isFalse();
    mayReceive.countDown();
    pausing.join();

    assertThat(pollers.isPaused()).isTrue();
    assertThat(received.take().getBody()).isEqualTo("last");
  }

  @Test
  void thePollersAreAFeedThatARestartEnables() {
    var feeds = new PollerFeeds(pollers);
    assertThat(feeds.all()).extracting(Feeds.Feed::state).containsExactly(Feeds.State.ENABLED);
    pollers.pause();
    assertThat(feeds.all()).extracting(Feeds.Feed::state).containsExactly(Feeds.State.DISABLED);

    var enabled = feeds.enable(feeds.all().getFirst());

    assertThat(feeds.all()).containsExactly(enabled);
    assertThat(enabled.state()).isEqualTo(Feeds.State.ENABLED);
    assertThat(pollers.isPaused()).isFalse();
  }

  @Test
  void aScheduledFunctionIsCalledAtOnce() throws Exception {
    var calls = new LinkedBlockingQueue<Map<String, Object>>();
    pollers.every(
        Duration.ofHours(1),
        (event, context) -> {
          calls.add(event);
          return null;
        });

    assertThat(calls.take()).containsEntry("source", "aws.scheduler");
  }

  @Test
  void aScheduledFunctionIsCalledAgainAndAgainEvenIfItFails() throws Exception {
    var calls = new LinkedBlockingQueue<Map<String, Object>>();
    RequestHandler<Map<String, Object>, Void> failing =
        (event, context) -> {
          calls.add(event);
          throw new IllegalStateException("a failure that this test wants");
        };
    pollers.every(Duration.ofMillis(10), failing);

    assertThat(calls.take()).containsEntry("source", "aws.scheduler");
    assertThat(calls.take()).containsEntry("detail-type", "Scheduled Event");
  }

  @Test
  void stoppingInterruptsWhatDoesNotEndAndLeavesNoThread() throws Exception {
    var url = queue();
    var interrupted = new AtomicInteger();
    send(url, "endless");
    poll(new PolledQueue(url, 2, false, 1, untilInterrupted(interrupted)));
    pollers.alsoPoll(PolledQueue.plain(queue(), 10, this::accept));
    received.take();

    var before = System.nanoTime();
    pollers.stop(Duration.ofMillis(100));

    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
    assertThat(interrupted).hasValue(1);
    assertThat(Thread.getAllStackTraces().keySet())
        .noneMatch(thread -> thread.getName().startsWith("slot"));
    assertThat(counts(url)).containsExactly(0, 1);
  }

  private void poll(PolledQueue... queues) {
    pollers.stop(Duration.ZERO);
    pollers = Pollers.start(sqs, settings, Lambda.system(), List.of(queues));
  }

  private SQSBatchResponse accept(SQSEvent event, Object context) {
    received.addAll(event.getRecords());
    return new SQSBatchResponse(List.of());
  }

  private SQSBatchResponse refuseBad(SQSEvent event, Object context) {
    received.addAll(event.getRecords());
    return new SQSBatchResponse(
        event.getRecords().stream()
            .filter(message -> message.getBody().equals("bad"))
            .map(message -> new BatchItemFailure(message.getMessageId()))
            .toList());
  }

  private SQSBatchResponse failOnBad(SQSEvent event, Object context) {
    received.addAll(event.getRecords());
    if (event.getRecords().getFirst().getBody().equals("bad")) {
      throw new IllegalStateException("a failure that this test wants");
    }
    return new SQSBatchResponse();
  }

  private RequestHandler<SQSEvent, SQSBatchResponse> blockUntil(CountDownLatch release) {
    return (event, context) -> {
      received.addAll(event.getRecords());
      try {
        release.await();
      } catch (InterruptedException stop) {
        throw new IllegalStateException("interrupted by the end of the test", stop);
      }
      return new SQSBatchResponse();
    };
  }

  private RequestHandler<SQSEvent, SQSBatchResponse> untilInterrupted(AtomicInteger interrupted) {
    return (event, context) -> {
      received.addAll(event.getRecords());
      try {
        new CountDownLatch(1).await();
      } catch (InterruptedException stop) {
        interrupted.incrementAndGet();
      }
      return SQSBatchResponse.builder()
          .withBatchItemFailures(
              List.of(new BatchItemFailure(event.getRecords().getFirst().getMessageId())))
          .build();
    };
  }

  /** Queues beside the slots are polled each second, in which the slots' are looked at, too. */
  private void awaitPlainPolls(int times) throws Exception {
    var plain = queue();
    pollers.alsoPoll(PolledQueue.plain(plain, 1, this::accept));
    for (int poll = 0; poll < times; poll++) {
      send(plain, "beside");
      assertThat(received.take().getBody()).isEqualTo("beside");
      awaitCounts(plain, 0, 0);
    }
  }

  private static SqsClient receivingWhen(CountDownLatch entered, CountDownLatch allowed) {
    return (SqsClient)
        Proxy.newProxyInstance(
            SqsClient.class.getClassLoader(),
            new Class<?>[] {SqsClient.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("receiveMessage")) {
                entered.countDown();
                allowed.await();
              }
              return method.invoke(sqs, arguments);
            });
  }

  private static String queue() {
    return sqs.createQueue(create -> create.queueName("q-" + UUID.randomUUID())).queueUrl();
  }

  private static void send(String url, String... bodies) {
    for (var body : bodies) {
      sqs.sendMessage(send -> send.queueUrl(url).messageBody(body));
    }
  }

  private static String arn(String url) {
    return attribute(url, QueueAttributeName.QUEUE_ARN);
  }

  private static List<Integer> counts(String url) {
    var visible = attribute(url, QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES);
    var hidden = attribute(url, QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE);
    return List.of(Integer.parseInt(visible), Integer.parseInt(hidden));
  }

  private static void awaitCounts(String url, int visible, int hidden) {
    var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (!counts(url).equals(List.of(visible, hidden)) && System.nanoTime() < deadline) {
      Thread.onSpinWait();
    }
    assertThat(counts(url)).containsExactly(visible, hidden);
  }

  private static String attribute(String url, QueueAttributeName name) {
    return sqs.getQueueAttributes(get -> get.queueUrl(url).attributeNames(name))
        .attributes()
        .getOrDefault(name, "");
  }
}
