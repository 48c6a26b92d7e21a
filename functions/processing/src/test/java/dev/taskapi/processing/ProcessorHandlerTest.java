package dev.taskapi.processing;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import dev.taskapi.generation.Content;
import dev.taskapi.generation.GenerationException;
import dev.taskapi.generation.Stage;
import dev.taskapi.generation.StepKey;
import dev.taskapi.generation.WorkStopped;
import dev.taskapi.tasks.Task;
import dev.taskapi.tasks.TaskMessage;
import dev.taskapi.tasks.TaskStatus;
import dev.taskapi.tasks.Timings;
import dev.taskapi.tasks.cancel.CancelTasks;
import dev.taskapi.tasks.change.ChangeTasks;
import dev.taskapi.tasks.port.Write;
import dev.taskapi.tasks.regenerate.RegenerateTasks;
import dev.taskapi.tasks.regenerate.Wish;
import dev.taskapi.tasks.testing.Invocation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class ProcessorHandlerTest {
  private final Bench bench = new Bench();
  private final Invocation invocation = Invocation.ofFifteenMinutes();

  @Test
  void aTaskRunsOnceAndItsFilesBearAttemptAndFence() {
    Task task = bench.create("t1");

    List<String> kept = bench.poll(bench.handler((request, work) -> Bench.quiz(work)), invocation);

    assertThat(kept).isEmpty();
    assertThat(bench.queues.messages()).isEmpty();
    Task done = bench.read(task);
    assertThat(done.status()).isEqualTo(TaskStatus.COMPLETED);
    assertThat(done.progress().percent()).isEqualTo(100);
    assertThat(done.outcome().result().orElseThrow().folder())
        .isEqualTo("results/account_456/t1/mjv5n280/1-1");
    assertThat(bench.messagesOf(task))
        .containsExactly(
            "Task pending",
            "Task added to quiz processing queue",
            "Processing started",
            "Storing the files",
            "Task completed");
  }

  @Test
  void aPassingFailureIsTriedAgainAfterItsPause() {
    Task task = bench.create("t1");
    AtomicInteger tries = new AtomicInteger();
    ProcessorHandler handler =
        bench.handler(
            (request, work) -> {
              if (tries.incrementAndGet() == 1) {
                throw GenerationException.passing(Stage.VOICE, "busy", "The voice is busy");
              }
              return Bench.quiz(work);
            });

    List<String> kept = bench.poll(handler, invocation);

    assertThat(kept).hasSize(1);
    assertThat(bench.read(task).status()).isEqualTo(TaskStatus.QUEUED);
    assertThat(bench.read(task).progress().percent()).isEqualTo(1.0);
    assertThat(bench.messagesOf(task).getLast())
        .matches("Try 1 failed: The voice is busy; next in \\d+ s");
    assertThat(bench.queues.depth(Bench.QUIZZES).visible()).isZero();

    bench.clock.advance(Timings.standard().pauses().first().plusSeconds(1));
    bench.poll(handler, invocation);

    assertThat(bench.read(task).status()).isEqualTo(TaskStatus.COMPLETED);
    assertThat(bench.read(task).outcome().error()).isEmpty();
  }

  @Test
  void theFifthFailureIsTheLast() {
    Task task = bench.create("t1");
    ProcessorHandler handler =
        bench.handler(
            (request, work) -> {
              throw new IllegalStateException("a secret detail");
            });

    for (int i = 0; i < Timings.MOST_TRIES; i++) {
      bench.poll(handler, invocation);
      bench.clock.advance(Timings.standard().pauses().longest().plusSeconds(1));
    }

    Task failed = bench.read(task);
    assertThat(failed.status()).isEqualTo(TaskStatus.FAILED);
    assertThat(failed.run().tries()).isEqualTo(5);
    assertThat(failed.outcome().error().orElseThrow().code()).isEqualTo("internal");
    assertThat(bench.messagesOf(task).toString()).doesNotContain("a secret detail");
    assertThat(bench.queues.messages()).isEmpty();
  }

  @Test
  void aPermanentFailureEndsTheTaskAtOnce() {
    Task task = bench.create("t1");

    List<String> kept =
        bench.poll(
            bench.handler(
                (request, work) -> {
                  throw GenerationException.permanent(
                      Stage.ASSETS, "refused", "The logo is no picture");
                }),
            invocation);

    assertThat(kept).isEmpty();
    var error = bench.read(task).outcome().error().orElseThrow();
    assertThat(error.stage()).isEqualTo("assets");
    assertThat(error.retryable()).isFalse();
    assertThat(bench.messagesOf(task).getLast()).isEqualTo("Task failed: The logo is no picture");
  }

  @Test
  void aRunThatIsOvertakenStopsAndWritesNothingMore() {
    Task task = bench.create("t1");
    CountDownLatch interrupted = new CountDownLatch(1);
    List<Task> afterTakeover = new ArrayList<>();
    ProcessorHandler handler =
        bench.handler(
            (request, work) -> {
              bench.clock.advance(Timings.standard().leasing().lease().plusSeconds(1));
              afterTakeover.add(takeOver(task));
              try {
                Thread.sleep(Duration.ofMinutes(5));
              } catch (InterruptedException stopped) {
                interrupted.countDown();
              }
              return Bench.quiz(work);
            });

    List<String> kept = bench.poll(handler, invocation);

    assertThat(interrupted.getCount()).isZero();
    assertThat(kept).hasSize(1);
    assertThat(bench.read(task)).isEqualTo(afterTakeover.getFirst());
  }

  @Test
  void aRunThatIsCancelledStopsWithinFiveSecondsAndWritesNothingMore() {
    Task task = bench.create("t1");
    List<Task> cancelled = new ArrayList<>();
    List<Duration> stoppedAfter = new ArrayList<>();
    ProcessorHandler handler =
        bench.handler(
            (request, work) -> {
              cancelled.add(cancel(task));
              Instant since = Instant.now();
              try {
                work.report(Stage.QUESTIONS, 0.5);
                return waitForEver();
              } finally {
                stoppedAfter.add(Duration.between(since, Instant.now()));
              }
            });

    List<String> kept = bench.poll(handler, invocation);

    assertThat(Timings.standard().leasing().watch()).isEqualTo(Duration.ofSeconds(5));
    assertThat(stoppedAfter).singleElement().matches(it -> it.toSeconds() < 5);
    assertThat(kept).isEmpty();
    assertThat(bench.queues.messages()).isEmpty();
    assertThat(cancelled).containsExactly(bench.read(task));
    assertThat(bench.read(task).status()).isEqualTo(TaskStatus.CANCELLED);
    assertThat(bench.files.paths()).isEmpty();
  }

  @Test
  void aRunThatForgetsAnInterruptIsInterruptedAgain() {
    Task task = bench.create("t1");
    AtomicInteger interrupts = new AtomicInteger();
    ProcessorHandler handler =
        bench.handler(
            (request, work) -> {
              cancel(task);
              try {
                return waitForEver();
              } catch (WorkStopped forgotten) {
                Thread.interrupted();
                interrupts.incrementAndGet();
              }
              try {
                return waitForEver();
              } finally {
                interrupts.incrementAndGet();
              }
            });

    bench.poll(handler, invocation);

    assertThat(interrupts).hasValue(2);
    assertThat(bench.read(task).status()).isEqualTo(TaskStatus.CANCELLED);
  }

  @Test
  void aRunThatIsRegeneratedByForceStopsAndTheNextAttemptEnds() {
    Task task = bench.create("t1");
    AtomicInteger runs = new AtomicInteger();
    ProcessorHandler handler =
        bench.handler(
            (request, work) -> {
              if (runs.incrementAndGet() == 1) {
                regenerate(task);
                return waitForEver();
              }
              return Bench.quiz(work);
            });

    bench.poll(handler, invocation);
    assertThat(bench.read(task).status()).isEqualTo(TaskStatus.QUEUED);
    bench.poll(handler, invocation);

    Task done = bench.read(task);
    assertThat(done.status()).isEqualTo(TaskStatus.COMPLETED);
    assertThat(done.attempt().number()).isEqualTo(2);
    assertThat(done.outcome().result().orElseThrow().folder()).endsWith("/2-2");
    bench.clock.advance(Timings.standard().leasing().lease());
    assertThat(bench.poll(handler, invocation)).isEmpty();
    assertThat(bench.queues.messages()).isEmpty();
    assertThat(bench.read(task)).isEqualTo(done);
  }

  private Task cancel(Task task) {
    new CancelTasks(changes(), bench.surroundings)
        .cancel(List.of(bench.read(task)), "no longer wanted");
    return bench.read(task);
  }

  private void regenerate(Task task) {
    new RegenerateTasks(changes(), bench.store, bench.surroundings)
        .regenerate(List.of(bench.read(task)), new Wish(true, true, Optional.empty()), "call-2");
  }

  private ChangeTasks changes() {
    return new ChangeTasks(bench.store, bench.queues, bench.surroundings);
  }

  private Task takeOver(Task task) {
    Task claimed =
        bench.read(task).claim(bench.clock.instant(), Timings.standard().leasing().lease());
    return ((Write.Written) bench.store.replace(claimed)).task();
  }

  @Test
  void aRunOutOfTimePausesAndKeepsItsTryOnlyIfNothingWasSaved() {
    Task idle = bench.create("idle");
    bench.poll(bench.handler((request, work) -> waitForEver()), endingSoon());

    assertThat(bench.read(idle).status()).isEqualTo(TaskStatus.PROCESSING);
    assertThat(bench.read(idle).run().leaseUntil()).isEmpty();
    assertThat(bench.read(idle).run().tries()).isEqualTo(1);
    assertThat(bench.queues.depth(Bench.QUIZZES).visible()).isOne();

    bench.poll(
        bench.handler(
            (request, work) -> {
              Path file = work.folder().resolve("step");
              write(file);
              work.steps().save(StepKey.of("step.txt", 1), file);
              return waitForEver();
            }),
        endingSoon());

    assertThat(bench.read(idle).run().tries()).isEqualTo(1);
    assertThat(bench.messagesOf(idle).getLast()).startsWith("Paused");
    assertThat(bench.queues.depth(Bench.QUIZZES).visible()).isOne();
  }

  @Test
  void aStepThatWasSavedIsFoundByTheNextRun() {
    Task task = bench.create("t1");
    List<Boolean> found = new ArrayList<>();
    ProcessorHandler handler =
        bench.handler(
            (request, work) -> {
              StepKey key = StepKey.of("script.json", request.prompt(), work.seed());
              found.add(work.steps().find(key).isPresent());
              Path file = work.folder().resolve("script");
              write(file);
              work.steps().save(key, file);
              if (found.size() == 1) {
                throw GenerationException.passing(Stage.SCRIPT, "busy", "busy");
              }
              return Bench.quiz(work);
            });

    bench.poll(handler, invocation);
    bench.clock.advance(Timings.standard().pauses().first().plusSeconds(1));
    bench.poll(handler, invocation);

    assertThat(found).containsExactly(false, true);
    assertThat(bench.read(task).status()).isEqualTo(TaskStatus.COMPLETED);
  }

  @Test
  void aMessageThatIsNoneOfOursStaysAndHarmsNoOther() {
    Task task = bench.create("t1");
    var delivery = bench.queues.receive(Bench.QUIZZES, Timings.standard().leasing().lease());
    SQSEvent event = Bench.event(delivery);
    SQSMessage strange = new SQSMessage();
    strange.setMessageId("strange");
    strange.setBody("hello");
    List<SQSMessage> records = new ArrayList<>(event.getRecords());
    records.addFirst(strange);
    event.setRecords(records);

    var response =
        bench.handler((request, work) -> Bench.quiz(work)).handleRequest(event, invocation);

    assertThat(response.getBatchItemFailures()).hasSize(1);
    assertThat(response.getBatchItemFailures().getFirst().getItemIdentifier()).isEqualTo("strange");
    assertThat(bench.read(task).status()).isEqualTo(TaskStatus.COMPLETED);
  }

  @Test
  void aMessageWhoseTaskEndedIsAcknowledgedWithoutARun() {
    Task task = bench.create("t1");
    ProcessorHandler handler = bench.handler((request, work) -> Bench.quiz(work));
    bench.poll(handler, invocation);
    bench.queues.send(Bench.QUIZZES, List.of(TaskMessage.of(task, "again")), Duration.ZERO);
    Task done = bench.read(task);

    List<String> kept = bench.poll(handler, invocation);

    assertThat(kept).isEmpty();
    assertThat(bench.queues.messages()).isEmpty();
    assertThat(bench.read(task)).isEqualTo(done);
  }

  /** A hundred seconds at the start, nothing left from the second look on. */
  private static Invocation endingSoon() {
    AtomicInteger looks = new AtomicInteger();
    return new Invocation(() -> looks.incrementAndGet() <= 2 ? 100_000 : 0);
  }

  private static Content waitForEver() {
    try {
      Thread.sleep(Duration.ofMinutes(5));
    } catch (InterruptedException stopped) {
      throw new WorkStopped(stopped);
    }
    throw new IllegalStateException("nobody stopped the work");
  }

  private static void write(Path file) {
    try {
      Files.writeString(file, "step");
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
