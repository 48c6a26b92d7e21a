package dev.taskapi.processing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskapi.generation.StepKey;
import dev.taskapi.generation.WorkStopped;
import dev.taskapi.tasks.Task;
import dev.taskapi.tasks.TaskMessage;
import dev.taskapi.tasks.TaskStatus;
import dev.taskapi.tasks.Timings;
import dev.taskapi.tasks.testing.Invocation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** What becomes of a task's message, run and files once it was deleted. */
final class ErasedTaskTest {
  private final Bench bench = new Bench();
  private final Invocation invocation = Invocation.ofFifteenMinutes();

  @Test
  void aDeletedTaskThatRunsIsStoppedAndWritesNothing() {
    Task task = bench.create("t1");
    CountDownLatch interrupted = new CountDownLatch(1);
    ProcessorHandler handler =
        bench.handler(
            (request, work) -> {
              bench.erase(task);
              try {
                Thread.sleep(Duration.ofMinutes(5));
              } catch (InterruptedException stopped) {
                interrupted.countDown();
              }
              return Bench.quiz(work);
            });

    bench.poll(handler, invocation);

    assertThat(interrupted.getCount()).isZero();
    assertThat(bench.store.find(task.key())).isEmpty();
    assertMessageGoes(handler);
  }

  @Test
  void aDeletedTaskThatFinishesAllTheSameWritesNothing() {
    Task task = bench.create("t1");
    ProcessorHandler handler =
        bench.handler(
            (request, work) -> {
              bench.erase(task);
              return Bench.quiz(work);
            });

    bench.poll(handler, invocation);

    assertThat(bench.store.find(task.key())).isEmpty();
    assertMessageGoes(handler);
  }

  @Test
  void whatARunSavesAfterTheDeletionIsErasedByTheReconciler() {
    Task task = bench.create("t1");
    ProcessorHandler handler =
        bench.handler(
            (request, work) -> {
              bench.erase(task);
              work.steps().save(StepKey.of("script.json", 1), file(work.folder()));
              throw new WorkStopped();
            });
    bench.poll(handler, invocation);
    assertThat(bench.files.paths()).isNotEmpty();

    bench.clock.advance(Timings.standard().keeping().erasure());
    new ReconcilerHandler(bench.processing()).handleRequest(Map.of(), invocation);

    assertThat(bench.files.paths()).isEmpty();
    assertThat(bench.erasures.all()).isEmpty();
  }

  @Test
  void aDeletedTaskThatWaitsIsNeverClaimedAndLeavesNoMark() {
    Task task = bench.create("t1");
    bench.erase(task);
    ProcessorHandler handler = bench.handler((request, work) -> Bench.quiz(work));

    bench.poll(handler, invocation);

    assertThat(bench.marks.newest(Bench.QUIZZES)).isEmpty();
    assertThat(bench.files.paths()).isEmpty();
    assertMessageGoes(handler);
  }

  @Test
  void aDeadLetterOfADeletedTaskIsLetGo() {
    Task task = bench.create("t1");
    bench.erase(task);

    assertThat(bench.processing().deadLetters().settle(TaskMessage.of(task, "call-1"))).isTrue();

    assertThat(bench.queues.sent()).hasSize(1);
    assertThat(bench.store.find(task.key())).isEmpty();
  }

  @Test
  void aDeletedTaskIsNotSentAgain() {
    Task task = bench.create("t1");
    bench.queues.lose(message -> true);
    bench.erase(task);
    bench.clock.advance(Timings.standard().checks().sent());

    new ReconcilerHandler(bench.processing()).handleRequest(Map.of(), invocation);

    assertThat(bench.queues.messages()).isEmpty();
  }

  @Test
  void aTaskCreatedAnewIsLeftAloneByAllThatWasOfTheFormer() {
    Task former = bench.create("t1");
    bench.erase(former);
    bench.clock.advanceSeconds(1);
    Task anew = bench.create("t1");
    ProcessorHandler handler = bench.handler((request, work) -> Bench.quiz(work));

    bench.poll(handler, invocation);

    Task done = bench.read(anew);
    assertThat(done.status()).isEqualTo(TaskStatus.COMPLETED);
    assertThat(done.run().fence()).isEqualTo(1);
    assertMessageGoes(handler);
    bench.clock.advance(Timings.standard().keeping().erasure());
    new ReconcilerHandler(bench.processing()).handleRequest(Map.of(), invocation);

    assertThat(bench.read(anew)).isEqualTo(done);
    assertThat(bench.files.paths())
        .containsExactly(done.outcome().result().orElseThrow().folder() + "/quiz.json");
  }

  /** Once no row can be expected for it any more. */
  private void assertMessageGoes(ProcessorHandler handler) {
    bench.clock.advance(
        Timings.standard().messages().early().plus(Timings.standard().leasing().lease()));
    assertThat(bench.queues.depth(Bench.QUIZZES).visible())
        .isEqualTo(bench.queues.messages().size());
    assertThat(bench.poll(handler, invocation)).isEmpty();
    assertThat(bench.queues.messages()).isEmpty();
  }

  private static Path file(Path folder) {
    try {
      return Files.writeString(folder.resolve("step"), "step");
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
