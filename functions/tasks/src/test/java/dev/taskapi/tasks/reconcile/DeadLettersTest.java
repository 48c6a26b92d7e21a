package dev.taskapi.tasks.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskapi.tasks.Task;
import dev.taskapi.tasks.TaskError;
import dev.taskapi.tasks.TaskMessage;
import dev.taskapi.tasks.TaskStatus;
import dev.taskapi.tasks.Timings;
import dev.taskapi.tasks.port.Creation;
import dev.taskapi.tasks.port.TaskStore;
import dev.taskapi.tasks.port.Write;
import dev.taskapi.tasks.testing.InMemoryQueues;
import dev.taskapi.tasks.testing.InMemoryTaskStore;
import dev.taskapi.tasks.testing.Interference;
import dev.taskapi.tasks.testing.ManualClock;
import dev.taskapi.tasks.testing.Samples;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeadLettersTest {
  private static final Timings TIMINGS = Timings.standard();

  private final ManualClock clock = new ManualClock();
  private final InMemoryTaskStore store = new InMemoryTaskStore(clock);
  private final InMemoryQueues queues = new InMemoryQueues(clock);
  private final Task queued = Samples.task("t1").queued();
  private final TaskMessage message = Samples.message(queued);

  @Test
  void aTaskThatWasNeverClaimedFails() {
    create(queued);

    assertThat(settle(store)).isTrue();

    assertThat(row().status()).isEqualTo(TaskStatus.FAILED);
    TaskError error = row().outcome().error().orElseThrow();
    assertThat(error.code()).isEqualTo("never_started");
    assertThat(error.message()).contains("Regenerate");
    assertThat(queues.sent()).isEmpty();
  }

  @Test
  void whatHasEndedIsGoneOrIsAnotherTasksIsLetGo() {
    assertThat(settle(store)).isTrue();
    for (Task other :
        List.of(
            Samples.task("t1").completed(),
            Samples.task("t1").failed(),
            Samples.task("t1").dispatch("other").queued(),
            Samples.task("t1").dispatch("other").processing())) {
      InMemoryTaskStore fresh = new InMemoryTaskStore(clock);
      fresh.create(other);
      assertThat(settle(fresh)).isTrue();
      assertThat(fresh.find(queued.key()).orElseThrow().revised("")).isEqualTo(other);
    }
    assertThat(queues.sent()).isEmpty();
  }

  @Test
  void whatMayStillRunIsSentAgainAfterALongPause() {
    for (Task open :
        List.of(Samples.task("t1").processing(), retried(), Samples.task("t1").unsent())) {
      InMemoryTaskStore fresh = new InMemoryTaskStore(clock);
      fresh.create(open);
      assertThat(settle(fresh)).isTrue();
      assertThat(fresh.find(queued.key()).orElseThrow().revised("")).isEqualTo(open);
    }
    assertThat(queues.messages()).containsExactly(message, message, message);
    clock.advance(TIMINGS.pauses().deadLetter().minusMillis(1));
    assertThat(queues.depth(message.queue()).visible()).isZero();
    clock.advance(Duration.ofMillis(1));
    assertThat(queues.depth(message.queue()).visible()).isEqualTo(3);
  }

  @Test
  void whatCouldNotBeSentAgainIsNotLetGo() {
    create(Samples.task("t1").processing());
    queues.refuseNext(1);

    assertThat(settle(store)).isFalse();
  }

  @Test
  void aClaimInBetweenIsRespected() {
    Task created = create(queued);
    TaskStore raced =
        Interference.before(
            store,
            "replace",
            () -> store.replace(created.claim(clock.instant(), TIMINGS.leasing().lease())));

    assertThat(settle(raced)).isTrue();

    assertThat(row().status()).isEqualTo(TaskStatus.PROCESSING);
    assertThat(queues.messages()).containsExactly(message);
  }

  @Test
  void aReconcilersWriteInBetweenChangesNothing() {
    Task created = create(queued);
    TaskStore raced =
        Interference.before(
            store,
            "replace",
            () ->
                assertThat(store.replace(created.checkAgain(clock.instant())))
                    .isInstanceOf(Write.Written.class));

    assertThat(settle(raced)).isTrue();
    assertThat(row().status()).isEqualTo(TaskStatus.FAILED);
  }

  private boolean settle(TaskStore through) {
    return new DeadLetters(through, queues, Samples.surroundings(clock)).settle(message);
  }

  private Task retried() {
    return Samples.task("t1")
        .processing()
        .retry(
            Samples.error(clock.instant()),
            Duration.ofSeconds(1),
            clock.instant(),
            TIMINGS.checks().sent());
  }

  private Task create(Task task) {
    return ((Creation.Created) store.create(task)).task();
  }

  private Task row() {
    return store.find(queued.key()).orElseThrow();
  }
}
