package dev.taskapi.tasks.queue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskapi.tasks.Task;
import dev.taskapi.tasks.TaskId;
import dev.taskapi.tasks.TaskStatus;
import dev.taskapi.tasks.port.Write;
import dev.taskapi.tasks.testing.InMemoryProcessingState;
import dev.taskapi.tasks.testing.InMemoryQueues;
import dev.taskapi.tasks.testing.InMemoryTaskStore;
import dev.taskapi.tasks.testing.Lag;
import dev.taskapi.tasks.testing.ManualClock;
import dev.taskapi.tasks.testing.Samples;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Over indexes that show a change up to three seconds late, in any order. */
class WatchQueuesUnderLagTest {
  private static final Duration LEASE = Duration.ofMinutes(2);
  private static final int TASKS = 260;
  private static final int STEPS = 60;

  private final ManualClock clock = new ManualClock();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void whatIsListedIsSoAndWhatRestsIsListed(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    InMemoryTaskStore store = new InMemoryTaskStore(clock, Lag.upTo(Duration.ofSeconds(3), seed));
    WatchQueues watch = watch(store);
    for (int i = 0; i < TASKS; i++) {
      store.create(Samples.task("t" + i).createdAt(ManualClock.START.minusMillis(i)).queued());
    }
    for (int step = 0; step < STEPS; step++) {
      clock.advance(Duration.ofMillis(random.nextInt(400)));
      claimTheOldest(store, random.nextInt(6));
      assertTrue(store, watch.of(Samples.ACCOUNT));
    }
    clock.advanceSeconds(4);

    QueueStatus rested = watch.of(Samples.ACCOUNT);
    List<Task> queued = inOrder(store, TaskStatus.QUEUED);
    assertThat(rested.queued().oldest())
        .isEqualTo(queued.stream().limit(100).map(task -> task.key().id()).toList());
    assertThat(rested.queued().count()).isEqualTo(queued.size());
    assertThat(rested.processing().count()).isEqualTo(inOrder(store, TaskStatus.PROCESSING).size());
  }

  /** More entries than are listed may be out of date at once: behind them it goes on. */
  @ParameterizedTest
  @ValueSource(ints = {100, 150, 250})
  void aBurstOfClaimsHidesNothingThatWaits(int claimed) {
    InMemoryTaskStore store =
        new InMemoryTaskStore(clock, Lag.upTo(Duration.ofSeconds(3), claimed));
    for (int i = 0; i < TASKS; i++) {
      store.create(Samples.task("t" + i).createdAt(ManualClock.START.plusMillis(i)).queued());
    }
    clock.advanceSeconds(4);
    for (int i = 0; i < claimed; i++) {
      Task task = store.find(Samples.key("t" + i)).orElseThrow();
      store.replace(task.claim(clock.instant(), LEASE));
    }

    QueueStatus.Standing queued = watch(store).of(Samples.ACCOUNT).queued();

    List<TaskId> waiting = new ArrayList<>();
    for (int i = claimed; i < Math.min(TASKS, claimed + 100); i++) {
      waiting.add(new TaskId("t" + i));
    }
    assertThat(queued.oldest()).isEqualTo(waiting);
  }

  private WatchQueues watch(InMemoryTaskStore store) {
    return new WatchQueues(
        store,
        new InMemoryQueues(clock),
        new InMemoryProcessingState(),
        Samples.surroundings(clock));
  }

  private void claimTheOldest(InMemoryTaskStore store, int count) {
    inOrder(store, TaskStatus.QUEUED).stream()
        .limit(count)
        .forEach(
            task ->
                assertThat(store.replace(task.claim(clock.instant(), LEASE)))
                    .isInstanceOf(Write.Written.class));
  }

  private static void assertTrue(InMemoryTaskStore store, QueueStatus status) {
    assertThat(status.queued().oldest()).doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(100);
    assertThat(status.queued().oldest()).allMatch(id -> statusOf(store, id) == TaskStatus.QUEUED);
    assertThat(status.queued().count()).isGreaterThanOrEqualTo(status.queued().oldest().size());
    assertThat(status.current().stream())
        .allMatch(id -> statusOf(store, id) == TaskStatus.PROCESSING);
  }

  private static TaskStatus statusOf(InMemoryTaskStore store, TaskId id) {
    return store.find(Samples.key(id.value())).orElseThrow().status();
  }

  private static List<Task> inOrder(InMemoryTaskStore store, TaskStatus status) {
    return store.all().stream()
        .filter(task -> task.status() == status)
        .sorted(
            Comparator.comparing((Task task) -> task.order().createdAt())
                .thenComparing(task -> task.key().id()))
        .toList();
  }
}
