package dev.taskapi.tasks.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.taskapi.requests.TaskType;
import dev.taskapi.tasks.Priority;
import dev.taskapi.tasks.QueueName;
import dev.taskapi.tasks.Surroundings;
import dev.taskapi.tasks.Task;
import dev.taskapi.tasks.TaskId;
import dev.taskapi.tasks.TaskMessage;
import dev.taskapi.tasks.port.StoreException;
import dev.taskapi.tasks.port.TaskQueues;
import dev.taskapi.tasks.queue.QueueStatus.Overall;
import dev.taskapi.tasks.testing.InMemoryProcessingState;
import dev.taskapi.tasks.testing.InMemoryQueues;
import dev.taskapi.tasks.testing.InMemoryTaskStore;
import dev.taskapi.tasks.testing.ManualClock;
import dev.taskapi.tasks.testing.Samples;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WatchQueuesTest {
  private static final Duration LEASE = Duration.ofMinutes(2);

  private final ManualClock clock = new ManualClock();
  private final InMemoryTaskStore store = new InMemoryTaskStore(clock);
  private final InMemoryQueues queues = new InMemoryQueues(clock);
  private final InMemoryProcessingState state = new InMemoryProcessingState();

  @Test
  void withoutTasksAllIsEmptyAndEveryPriorityThere() {
    QueueStatus status = status();

    assertThat(status.active()).isFalse();
    assertThat(status.current()).isEmpty();
    assertThat(status.pending()).isEqualTo(new QueueStatus.Standing(List.of(), 0));
    assertThat(status.queued()).isEqualTo(new QueueStatus.Standing(List.of(), 0));
    assertThat(status.overall())
        .isEqualTo(
            new Overall(
                Map.of(
                    Priority.URGENT, 0L, Priority.HIGH, 0L, Priority.NORMAL, 0L, Priority.LOW, 0L),
                0));
  }

  @Test
  void openTasksAreListedTheOldestFirstAndCounted() {
    has(
        Samples.task("q2").createdAt(at(2)).queued(),
        Samples.task("q1").createdAt(at(1)).queued(),
        Samples.task("p2").createdAt(at(4)).placeholder(),
        Samples.task("p1").createdAt(at(3)).unsent(),
        Samples.task("r2").createdAt(at(6)).processing(),
        Samples.task("r1").createdAt(at(5)).processing(),
        Samples.task("done").completed(),
        Samples.task("broken").failed());

    QueueStatus status = status();

    assertThat(ids(status.pending())).containsExactly("p1", "p2");
    assertThat(ids(status.queued())).containsExactly("q1", "q2");
    assertThat(status.processing().count()).isEqualTo(2);
    assertThat(status.current()).contains(new TaskId("r1"));
  }

  @Test
  void anotherAccountsTasksCountInTheQueuesOnly() {
    Task theirs = Samples.task("theirs").of(Samples.OTHER_ACCOUNT).queued();
    has(theirs, Samples.task("running").of(Samples.OTHER_ACCOUNT).processing());
    send(theirs, Duration.ZERO);

    QueueStatus status = status();

    assertThat(status.queued().count()).isZero();
    assertThat(status.queued().oldest()).isEmpty();
    assertThat(status.current()).isEmpty();
    assertThat(status.overall().total()).isEqualTo(1);
  }

  @Test
  void queuesAreCountedByPriorityOverAllTypes() {
    send(Samples.task("a").type(TaskType.VIDEO).priority(Priority.HIGH).queued(), Duration.ZERO);
    send(Samples.task("b").type(TaskType.QUIZ).priority(Priority.HIGH).queued(), LEASE);
    send(Samples.task("c").type(TaskType.QUIZ).priority(Priority.LOW).queued(), Duration.ZERO);
    send(Samples.task("d").type(TaskType.QUIZ).priority(Priority.URGENT).queued(), Duration.ZERO);
    queues.receive(new QueueName(TaskType.QUIZ, Priority.URGENT), LEASE);

    Overall overall = status().overall();

    assertThat(overall.waiting())
        .isEqualTo(
            Map.of(Priority.URGENT, 0L, Priority.HIGH, 2L, Priority.NORMAL, 0L, Priority.LOW, 1L));
    assertThat(overall.total()).isEqualTo(3);
    assertThat(overall.inFlight()).isEqualTo(1);
  }

  @Test
  void listsEndAtAHundredAndCountsDoNot() {
    IntStream.range(0, 130).forEach(i -> has(Samples.task("q" + i).createdAt(at(i)).queued()));

    QueueStatus.Standing queued = status().queued();

    assertThat(ids(queued))
        .containsExactlyElementsOf(IntStream.range(0, 100).mapToObj(i -> "q" + i).toList());
    assertThat(queued.count()).isEqualTo(130);
  }

  @Test
  void anExpiredTaskIsNeitherListedNorCounted() {
    has(Samples.task("placeholder").placeholder());
    clock.advance(Duration.ofDays(31));

    assertThat(status().pending()).isEqualTo(new QueueStatus.Standing(List.of(), 0));
  }

  @Test
  void processingIsActiveWhereTheRowSaysSoAndIsFresh() {
    state.note(true, clock.instant());
    assertThat(status().active()).isTrue();

    state.pause("Maintenance");
    assertThat(status().active()).isFalse();

    state.endPause();
    clock.advance(Duration.ofMinutes(3).plusMillis(1));
    assertThat(status().active()).isFalse();
  }

  @Test
  void aQueueOutOfReachIsNoNumber() {
    TaskQueues broken =
        depths(
            queue -> {
              if (queue.equals(new QueueName(TaskType.DOCUMENTATION, Priority.LOW))) {
                throw new StoreException("no answer", new IOException());
              }
              return queues.depth(queue);
            });

    assertThatExceptionOfType(StoreException.class)
        .isThrownBy(
            () -> new WatchQueues(store, broken, state, surroundings()).of(Samples.ACCOUNT));
  }

  @Test
  void everyQueueIsAskedAtOnce() {
    CountDownLatch asked = new CountDownLatch(QueueName.all().size());
    TaskQueues waiting =
        depths(
            queue -> {
              asked.countDown();
              assertThat(await(asked)).as("all are asked before one answers").isTrue();
              return queues.depth(queue);
            });

    new WatchQueues(store, waiting, state, surroundings()).of(Samples.ACCOUNT);

    assertThat(asked.getCount()).isZero();
  }

  private QueueStatus status() {
    return new WatchQueues(store, queues, state, surroundings()).of(Samples.ACCOUNT);
  }

  private Surroundings surroundings() {
    return Samples.surroundings(clock);
  }

  private void has(Task... tasks) {
    for (Task task : tasks) {
      store.create(task);
    }
  }

  private void send(Task task, Duration delay) {
    TaskMessage message = Samples.message(task);
    queues.send(message.queue(), List.of(message), delay);
  }

  private static Instant at(int seconds) {
    return ManualClock.START.plusSeconds(seconds);
  }

  private static List<String> ids(QueueStatus.Standing standing) {
    return standing.oldest().stream().map(TaskId::value).toList();
  }

  private static boolean await(CountDownLatch latch) {
    try {
      return latch.await(30, TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static TaskQueues depths(Function<QueueName, TaskQueues.Depth> depth) {
    return new TaskQueues() {
      @Override
      public Set<Integer> send(QueueName queue, List<TaskMessage> messages, Duration delay) {
        throw new IllegalStateException("reading sends nothing");
      }

      @Override
      public Depth depth(QueueName queue) {
        return depth.apply(queue);
      }
    };
  }
}
