package dev.taskapi.tasks.pending;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskapi.tasks.Sending;
import dev.taskapi.tasks.Surroundings;
import dev.taskapi.tasks.Task;
import dev.taskapi.tasks.TaskMessage;
import dev.taskapi.tasks.TaskStatus;
import dev.taskapi.tasks.Timings;
import dev.taskapi.tasks.change.ChangeTasks;
import dev.taskapi.tasks.change.Detail;
import dev.taskapi.tasks.port.Creation;
import dev.taskapi.tasks.port.TaskStore;
import dev.taskapi.tasks.port.Write;
import dev.taskapi.tasks.testing.InMemoryQueues;
import dev.taskapi.tasks.testing.InMemoryTaskStore;
import dev.taskapi.tasks.testing.Interference;
import dev.taskapi.tasks.testing.Lag;
import dev.taskapi.tasks.testing.ManualClock;
import dev.taskapi.tasks.testing.Samples;
import dev.taskapi.tasks.testing.TaskBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueuePendingTest {
  private static final Duration CHECK = Timings.standard().checks().sent();

  private final ManualClock clock = new ManualClock();
  private final InMemoryQueues queues = new InMemoryQueues(clock);
  private final Surroundings surroundings = Samples.surroundings(clock);
  private InMemoryTaskStore store = new InMemoryTaskStore(clock);

  @Test
  void allPendingTasksWithARequestAreQueuedTheOldestFirst() {
    Task second = has(at("b", 2).unsent());
    Task first = has(at("c", 1).unsent());
    has(at("empty", 0).placeholder());
    has(at("queued", 0).queued());
    has(at("done", 0).completed());
    has(at("theirs", 0).of(Samples.OTHER_ACCOUNT).unsent());
    clock.advanceSeconds(50);

    PendingReport report = queue(store);

    assertThat(report.details()).containsExactly(done(first), done(second));
    assertThat(report.remaining()).isZero();
    assertThat(queues.messages())
        .containsExactlyInAnyOrder(
            TaskMessage.of(first, "call-2"), TaskMessage.of(second, "call-2"));
    Task row = row(first);
    assertThat(row.status()).isEqualTo(TaskStatus.QUEUED);
    assertThat(row.attempt()).isEqualTo(first.attempt());
    assertThat(row.upkeep().sentAt()).contains(clock.instant());
    assertThat(row.upkeep().checkAt()).contains(clock.instant().plus(CHECK));
  }

  @Test
  void nothingPendingIsNothingQueued() {
    assertThat(queue(store)).isEqualTo(new PendingReport(List.of(), 0));
    assertThat(queues.sent()).isEmpty();
  }

  @Test
  void whatTheQueueRefusesFailsAndStaysAsItIs() {
    Task refused = has(at("a", 1).unsent());
    Task taken = has(at("b", 2).unsent());
    queues.refuse(message -> message.key().equals(refused.key()));

    PendingReport report = queue(store);

    assertThat(report.details())
        .extracting(Detail::result)
        .containsExactly(Detail.Result.FAILED, Detail.Result.DONE);
    assertThat(row(refused)).isEqualTo(refused);
    assertThat(row(taken).status()).isEqualTo(TaskStatus.QUEUED);
  }

  @Test
  void whatAnotherQueuesOrCancelsMeanwhileIsInNoCount() {
    Task queued = has(at("a", 1).unsent());
    Task cancelled = has(at("b", 2).unsent());
    Task mine = has(at("c", 3).unsent());
    TaskStore raced =
        Interference.after(
            store,
            "findAll",
            () -> {
              replace(Samples.cancelled(cancelled, clock.instant()));
              replace(queued.queue(Sending.at(clock.instant(), CHECK), clock.instant()));
            });

    PendingReport report = queue(raced);

    assertThat(report.details()).containsExactly(done(mine));
    assertThat(row(cancelled).status()).isEqualTo(TaskStatus.CANCELLED);
    assertThat(row(queued).status()).isEqualTo(TaskStatus.QUEUED);
  }

  @ParameterizedTest
  @ValueSource(ints = {1_000, 1_001, 2_345})
  void aThousandAreQueuedACallAndTheOthersRemain(int tasks) {
    for (int i = 0; i < tasks; i++) {
      has(at("t%04d".formatted(i), i).unsent());
    }

    PendingReport report = queue(store);

    assertThat(report.details()).hasSize(1_000);
    assertThat(report.details().getFirst().task().key()).isEqualTo(Samples.key("t0000"));
    assertThat(report.details().getLast().task().key()).isEqualTo(Samples.key("t0999"));
    assertThat(report.remaining()).isEqualTo(tasks - 1_000);
    assertThat(queues.sent()).hasSize(100);
    assertThat(queue(store).details()).hasSize(Math.min(1_000, tasks - 1_000));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void underLagEveryTaskIsQueuedOnce(long seed) {
    store = new InMemoryTaskStore(clock, Lag.upTo(Duration.ofSeconds(3), seed));
    for (int i = 0; i < 1_500; i++) {
      has(at("t%04d".formatted(i), i).unsent());
    }
    Set<String> expected = ids();
    clock.advanceSeconds(3);

    PendingReport first = queue(store);
    PendingReport second = queue(store);
    PendingReport third = queue(store);

    assertThat(first.details()).hasSize(1_000);
    assertThat(first.remaining()).isEqualTo(500);
    assertThat(second.details()).hasSize(500);
    assertThat(second.remaining()).isZero();
    assertThat(third).isEqualTo(new PendingReport(List.of(), 0));
    assertThat(queues.messages().stream().map(message -> message.key().id().value()))
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void aTaskThatTheIndexDoesNotShowYetIsQueuedByALaterCall() {
    store = new InMemoryTaskStore(clock, Lag.upTo(Duration.ofSeconds(3), 3));
    Task task = has(at("t1", 0).unsent());

    PendingReport first = queue(store);
    clock.advanceSeconds(3);
    PendingReport second = queue(store);

    assertThat(first.details().size() + second.details().size()).isEqualTo(1);
    assertThat(row(task).status()).isEqualTo(TaskStatus.QUEUED);
  }

  private static TaskBuilder at(String id, long seconds) {
    return Samples.task(id).createdAt(ManualClock.START.minusSeconds(10_000 - seconds));
  }

  private static Detail done(Task task) {
    return new Detail(task, Detail.Result.DONE, "Successfully added to processing queue");
  }

  private PendingReport queue(TaskStore through) {
    return new QueuePending(new ChangeTasks(through, queues, surroundings), through, surroundings)
        .queue(Samples.ACCOUNT, "call-2");
  }

  private Set<String> ids() {
    return store.all().stream().map(task -> task.key().id().value()).collect(Collectors.toSet());
  }

  private Task has(Task task) {
    return ((Creation.Created) store.create(task)).task();
  }

  private Task replace(Task next) {
    return ((Write.Written) store.replace(next)).task();
  }

  private Task row(Task task) {
    return store.find(task.key()).orElseThrow();
  }
}
