package dev.taskapi.tasks.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskapi.tasks.Surroundings;
import dev.taskapi.tasks.Task;
import dev.taskapi.tasks.TaskMessage;
import dev.taskapi.tasks.Timings;
import dev.taskapi.tasks.port.Creation;
import dev.taskapi.tasks.port.Write;
import dev.taskapi.tasks.run.Delivery;
import dev.taskapi.tasks.testing.InMemoryMarks;
import dev.taskapi.tasks.testing.InMemoryQueues;
import dev.taskapi.tasks.testing.InMemoryTaskStore;
import dev.taskapi.tasks.testing.Lag;
import dev.taskapi.tasks.testing.ManualClock;
import dev.taskapi.tasks.testing.Samples;
import dev.taskapi.tasks.testing.TaskBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** However a message is lost, the reconciler that runs each minute sends it again in time. */
class LostMessageBoundTest {
  private static final Duration BOUND = Duration.ofMinutes(15);
  private static final Timings TIMINGS = Timings.standard();

  private final ManualClock clock = new ManualClock();
  private final InMemoryQueues queues = new InMemoryQueues(clock);
  private final InMemoryMarks marks = new InMemoryMarks();

  /** When in the reconciler's minute the task begins, and how its indexes lag. */
  static Stream<Integer> seeds() {
    return IntStream.range(0, 60).boxed();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aTaskWhoseMessageIsLostAtOnce(int seed) {
    World world = new World(seed);
    world.create(world.task().queued());

    world.assertSentAgain(clock.instant());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aTaskThatCouldNotBeSent(int seed) {
    World world = new World(seed);
    world.create(world.task().unsent());

    world.assertSentAgain(clock.instant());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aTaskWhoseProcessorDiesAndWhoseMessageIsLostWithIt(int seed) {
    World world = new World(seed);
    Task queued = world.create(world.task().queued());
    Task task = world.replace(queued.claim(clock.instant(), TIMINGS.leasing().lease()));
    Random random = new Random(seed);
    for (int beats = random.nextInt(80); beats > 0; beats--) {
      world.pass(TIMINGS.leasing().heartbeat());
      task = world.current();
      task = world.replace(task.advance(5, List.of(), clock.instant(), TIMINGS.leasing().lease()));
    }

    world.assertSentAgain(clock.instant());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aTaskThatWasGivenUpWithoutAMessage(int seed) {
    World world = new World(seed);
    Task queued = world.create(world.task().queued());
    Task claimed = world.replace(queued.claim(clock.instant(), TIMINGS.leasing().lease()));
    world.replace(claimed.pause(true, clock.instant(), TIMINGS.checks().sent()));

    world.assertSentAgain(clock.instant());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aTaskWhoseRetryIsLost(int seed) {
    World world = new World(seed);
    Task queued = world.create(world.task().queued());
    Task claimed = world.replace(queued.claim(clock.instant(), TIMINGS.leasing().lease()));
    Duration pause = Duration.ofSeconds(1 + seed * 5L);
    world.replace(
        claimed.retry(
            Samples.error(clock.instant()), pause, clock.instant(), TIMINGS.checks().sent()));

    world.assertSentAgain(clock.instant().plus(pause));
  }

  /** Another account keeps the queue from ever being empty; its messages are handed out in turn. */
  private final class World {
    private final boolean busy;
    private final Surroundings surroundings;
    private final InMemoryTaskStore store;
    private Instant nextRun;
    private int others;

    World(int seed) {
      busy = seed % 2 == 1;
      surroundings = Samples.surroundings(clock, seed);
      store = new InMemoryTaskStore(clock, Lag.upTo(Duration.ofSeconds(3), seed));
      nextRun = ManualClock.START.plusSeconds(1 + seed);
    }

    TaskBuilder task() {
      return Samples.task("t1").createdAt(clock.instant());
    }

    Task create(Task task) {
      return ((Creation.Created) store.create(task)).task();
    }

    Task replace(Task next) {
      return ((Write.Written) store.replace(next)).task();
    }

    Task current() {
      return store.find(Samples.key("t1")).orElseThrow();
    }

    void assertSentAgain(Instant lostAt) {
      Instant bound = lostAt.plus(BOUND);
      while (messages().isEmpty()) {
        assertThat(clock.instant()).isBeforeOrEqualTo(bound);
        pass(Duration.ofSeconds(10));
      }
      assertThat(clock.instant()).isBeforeOrEqualTo(bound);
      assertThat(messages()).containsExactly(TaskMessage.of(current(), "run"));
    }

    private List<TaskMessage> messages() {
      return queues.messages().stream()
          .filter(message -> message.key().equals(Samples.key("t1")))
          .toList();
    }

    void pass(Duration time) {
      Instant end = clock.instant().plus(time);
      while (!nextRun.isAfter(end)) {
        clock.advanceTo(nextRun);
        if (busy) {
          otherAccountsTraffic();
        }
        new Reconciler(store, queues, marks, surroundings).run("run");
        nextRun = nextRun.plus(Duration.ofMinutes(1));
      }
      clock.advanceTo(end);
    }

    private void otherAccountsTraffic() {
      others++;
      Task other = Samples.task("o" + others).of(Samples.OTHER_ACCOUNT).queued();
      TaskMessage message = Samples.message(other);
      queues.send(message.queue(), List.of(message), Duration.ZERO);
      if (others == 1) {
        return;
      }
      Delivery oldest = queues.receive(message.queue(), Duration.ofMinutes(1), 1).getFirst();
      marks.note(message.queue(), Samples.OTHER_ACCOUNT, oldest.sentAt());
      queues.delete(message.queue(), oldest.receipt());
    }
  }
}
