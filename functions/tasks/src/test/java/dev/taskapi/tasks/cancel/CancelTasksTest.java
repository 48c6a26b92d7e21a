package dev.taskapi.tasks.cancel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskapi.requests.TaskType;
import dev.taskapi.tasks.Surroundings;
import dev.taskapi.tasks.Task;
import dev.taskapi.tasks.TaskError;
import dev.taskapi.tasks.TaskStatus;
import dev.taskapi.tasks.Timings;
import dev.taskapi.tasks.change.ChangeTasks;
import dev.taskapi.tasks.change.Detail;
import dev.taskapi.tasks.port.Creation;
import dev.taskapi.tasks.testing.InMemoryQueues;
import dev.taskapi.tasks.testing.InMemoryTaskStore;
import dev.taskapi.tasks.testing.ManualClock;
import dev.taskapi.tasks.testing.Samples;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CancelTasksTest {
  private static final Instant NOW = ManualClock.START.plusSeconds(60);

  private final ManualClock clock = new ManualClock();
  private final InMemoryTaskStore store = new InMemoryTaskStore(clock);
  private final InMemoryQueues queues = new InMemoryQueues(clock);
  private final Surroundings surroundings = Samples.surroundings(clock);
  private final CancelTasks cancelTasks =
      new CancelTasks(new ChangeTasks(store, queues, surroundings), surroundings);

  static Stream<Task> open() {
    return Stream.of(
        Samples.task("t1").placeholder(),
        Samples.task("t1").unsent(),
        Samples.task("t1").queued(),
        Samples.task("t1").processing());
  }

  @ParameterizedTest
  @MethodSource("open")
  void anOpenTaskIsCancelled(Task task) {
    Task open = has(task);
    clock.advanceTo(NOW);

    assertThat(cancel(open))
        .isEqualTo(new Detail(open, Detail.Result.DONE, "Successfully cancelled: enough"));

    Task row = row(open);
    assertThat(row.status()).isEqualTo(TaskStatus.CANCELLED);
    assertThat(row.progress().percent()).isEqualTo(open.progress().percent());
    assertThat(row.progress().endedAt()).contains(NOW);
    assertThat(row.run().leaseUntil()).isEmpty();
    assertThat(row.upkeep().checkAt()).isEmpty();
    assertThat(row.upkeep().expiresAt())
        .contains(NOW.plus(Timings.standard().keeping().retention()));
    assertThat(row.outcome().error())
        .contains(new TaskError("cancellation", "cancelled", "enough", false, 1, NOW));
    assertThat(row.events().getLast().message(TaskType.VIDEO)).isEqualTo("Task cancelled: enough");
    assertThat(queues.sent()).isEmpty();
  }

  @Test
  void whatHasEndedIsSkipped() {
    Task completed = has(Samples.task("t1").completed());
    Task failed = has(Samples.task("t2").failed());
    Task cancelled = has(Samples.cancelled(Samples.task("t3").queued(), ManualClock.START));

    List<Detail> details = cancelTasks.cancel(List.of(completed, failed, cancelled), "enough");

    assertThat(details)
        .containsExactly(
            skipped(completed, "COMPLETED"),
            skipped(failed, "FAILED"),
            skipped(cancelled, "CANCELLED"));
    assertThat(store.all()).containsExactlyInAnyOrder(completed, failed, cancelled);
  }

  private static Detail skipped(Task task, String status) {
    return new Detail(task, Detail.Result.SKIPPED, "Task already in final state: " + status);
  }

  private Detail cancel(Task task) {
    return cancelTasks.cancel(List.of(task), "enough").getFirst();
  }

  private Task has(Task task) {
    return ((Creation.Created) store.create(task)).task();
  }

  private Task row(Task task) {
    return store.find(task.key()).orElseThrow();
  }
}
