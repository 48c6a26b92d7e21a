package dev.taskapi.processing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskapi.generation.GenerationException;
import dev.taskapi.generation.Stage;
import dev.taskapi.requests.TaskType;
import dev.taskapi.tasks.Priority;
import dev.taskapi.tasks.Task;
import dev.taskapi.tasks.TaskStatus;
import dev.taskapi.tasks.Timings;
import dev.taskapi.tasks.cancel.CancelTasks;
import dev.taskapi.tasks.change.ChangeTasks;
import dev.taskapi.tasks.create.Placing;
import dev.taskapi.tasks.metrics.Metric;
import dev.taskapi.tasks.run.Claims;
import dev.taskapi.tasks.run.Delivery;
import dev.taskapi.tasks.testing.Invocation;
import dev.taskapi.tasks.testing.RecordedMetrics.Dimensions;
import dev.taskapi.tasks.testing.RecordedMetrics.Told;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What is counted from create to the end, and how often. */
final class MetricsTest {
  private final Bench bench = new Bench();
  private final Invocation invocation = Invocation.ofFifteenMinutes();
  private final ProcessorHandler making = bench.handler((request, work) -> Bench.quiz(work));

  private void assertCounted(Map<Metric, Long> expected) {
    assertThat(bench.metrics.counts()).containsExactlyInAnyOrderEntriesOf(expected);
    assertThat(bench.metrics.told())
        .extracting(Told::of)
        .containsOnly(Optional.of(new Dimensions(TaskType.QUIZ, Priority.NORMAL)));
  }

  private List<Long> values(Metric metric) {
    return bench.metrics.values(metric);
  }

  @Test
  void aPlainLifeIsCountedOnceAndTimed() {
    bench.create("t1");
    bench.clock.advanceSeconds(40);
    ProcessorHandler slow =
        bench.handler(
            (request, work) -> {
              bench.clock.advanceSeconds(7);
              return Bench.quiz(work);
            });

    bench.poll(slow, invocation);

    assertCounted(Map.of(Metric.TASKS_CREATED, 1L, Metric.TASKS_COMPLETED, 1L));
    assertThat(values(Metric.TIME_IN_QUEUE)).containsExactly(40_000L);
    assertThat(values(Metric.TIME_TO_GENERATE)).containsExactly(7_000L);
  }

  @Test
  void aTaskThatIsThereIsNotCreatedAgain() {
    bench.create("t1");

    assertThat(bench.place("t1")).isInstanceOf(Placing.Existing.class);

    assertCounted(Map.of(Metric.TASKS_CREATED, 1L));
  }

  @Test
  void aRetryIsCountedAndWaitingForItIsNoTimeInQueue() {
    bench.create("t1");
    AtomicInteger tries = new AtomicInteger();
    ProcessorHandler handler =
        bench.handler(
            (request, work) -> {
              if (tries.incrementAndGet() == 1) {
                throw GenerationException.passing(Stage.VOICE, "busy", "The voice is busy");
              }
              return Bench.quiz(work);
            });

    bench.poll(handler, invocation);
    bench.clock.advance(Timings.standard().pauses().longest());
    bench.poll(handler, invocation);

    assertCounted(
        Map.of(Metric.TASKS_CREATED, 1L, Metric.TASKS_RETRIED, 1L, Metric.TASKS_COMPLETED, 1L));
    assertThat(values(Metric.TIME_IN_QUEUE)).containsExactly(0L);
    assertThat(values(Metric.TIME_TO_GENERATE))
        .containsExactly(Timings.standard().pauses().longest().toMillis());
  }

  @Test
  void aFailureIsCountedOnce() {
    bench.create("t1");
    ProcessorHandler refusing =
        bench.handler(
            (request, work) -> {
              throw GenerationException.permanent(Stage.READING, "refused", "No");
            });

    bench.poll(refusing, invocation);

    assertCounted(Map.of(Metric.TASKS_CREATED, 1L, Metric.TASKS_FAILED, 1L));
  }

  @Test
  void whatIsTakenOverFromASilentProcessorIsRetried() {
    Task task = bench.create("t1");
    Delivery silent = bench.queues.receive(Bench.QUIZZES, Duration.ofMinutes(2)).getFirst();
    new Claims(bench.store, bench.surroundings).claim(silent);

    bench.clock.advance(Timings.standard().leasing().lease());
    bench.poll(making, invocation);

    assertThat(bench.read(task).status()).isEqualTo(TaskStatus.COMPLETED);
    assertCounted(
        Map.of(Metric.TASKS_CREATED, 1L, Metric.TASKS_RETRIED, 1L, Metric.TASKS_COMPLETED, 1L));
    assertThat(values(Metric.TIME_IN_QUEUE)).containsExactly(0L);
  }

  /** Whoever was overtaken wrote nothing, so it counts nothing. */
  @Test
  void aCancelledRunIsCancelledAndNothingElse() {
    Task task = bench.create("t1");
    ProcessorHandler overtaken =
        bench.handler(
            (request, work) -> {
              cancel(bench.read(task));
              return Bench.quiz(work);
            });

    bench.poll(overtaken, invocation);
    cancel(bench.read(task));

    assertThat(bench.read(task).status()).isEqualTo(TaskStatus.CANCELLED);
    assertCounted(Map.of(Metric.TASKS_CREATED, 1L, Metric.TASKS_CANCELLED, 1L));
    assertThat(values(Metric.TIME_TO_GENERATE)).isEmpty();
  }

  @Test
  void aDeadLetterThatFailsItsTaskIsCounted() {
    bench.create("t1");
    List<Delivery> dead = bench.queues.receive(Bench.QUIZZES, Duration.ofMinutes(2));
    DeadLetterHandler handler = new DeadLetterHandler(bench.processing().deadLetters());

    handler.handleRequest(Bench.event(dead), invocation);
    handler.handleRequest(Bench.event(dead), invocation);

    assertCounted(Map.of(Metric.TASKS_CREATED, 1L, Metric.TASKS_FAILED, 1L));
  }

  @Test
  void triesThatAreUsedUpFailOnce() {
    Task task = bench.create("t1");
    Claims claims = new Claims(bench.store, bench.surroundings);
    Delivery message = bench.queues.receive(Bench.QUIZZES, Duration.ofMinutes(2)).getFirst();
    for (int claim = 0; claim <= Timings.MOST_TRIES; claim++) {
      claims.claim(message);
      bench.clock.advance(Timings.standard().leasing().lease());
    }
    claims.claim(message);

    assertThat(bench.read(task).status()).isEqualTo(TaskStatus.FAILED);
    assertCounted(
        Map.of(Metric.TASKS_CREATED, 1L, Metric.TASKS_RETRIED, 4L, Metric.TASKS_FAILED, 1L));
  }

  private void cancel(Task task) {
    ChangeTasks changes = new ChangeTasks(bench.store, bench.queues, bench.surroundings);
    new CancelTasks(changes, bench.surroundings).cancel(List.of(task), "no longer wanted");
  }
}
