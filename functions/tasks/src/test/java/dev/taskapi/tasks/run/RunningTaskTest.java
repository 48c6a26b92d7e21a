package dev.taskapi.tasks.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.taskapi.tasks.EventKind;
import dev.taskapi.tasks.Sending;
import dev.taskapi.tasks.Task;
import dev.taskapi.tasks.TaskEvent;
import dev.taskapi.tasks.TaskStatus;
import dev.taskapi.tasks.Timings;
import dev.taskapi.tasks.port.Creation;
import dev.taskapi.tasks.port.StoreException;
import dev.taskapi.tasks.port.TaskStore;
import dev.taskapi.tasks.port.Write;
import dev.taskapi.tasks.testing.Faults;
import dev.taskapi.tasks.testing.InMemoryTaskStore;
import dev.taskapi.tasks.testing.Interference;
import dev.taskapi.tasks.testing.ManualClock;
import dev.taskapi.tasks.testing.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RunningTaskTest {
  private static final Timings TIMINGS = Timings.standard();
  private static final Instant START = ManualClock.START;

  private final ManualClock clock = new ManualClock();
  private final InMemoryTaskStore store = new InMemoryTaskStore(clock);
  private final Faults calls = Faults.none();
  private final Task claimed =
      ((Creation.Created) store.create(Samples.task("t1").processing())).task();
  private final RunningTask running = running(calls.wrap(store));

  @Test
  void stagesSinceTheLastTickAreWrittenTogether() {
    running.stage("Writing the script");
    running.stage("Painting 3 pictures");
    clock.advanceSeconds(5);

    assertThat(running.tick()).isTrue();

    assertThat(calls.calls()).containsExactly("TaskStore.replace");
    assertThat(details(row())).containsExactly("Writing the script", "Painting 3 pictures");
    assertThat(running.tick()).isTrue();
    assertThat(calls.calls()).containsExactly("TaskStore.replace", "TaskStore.find");
  }

  @Test
  void progressAloneIsWrittenWithTheHeartbeat() {
    running.progress(40);
    clock.advance(TIMINGS.leasing().heartbeat().minusMillis(1));
    assertThat(running.tick()).isTrue();
    assertThat(row()).isEqualTo(claimed);

    clock.advance(Duration.ofMillis(1));
    assertThat(running.tick()).isTrue();

    assertThat(row().progress().percent()).isEqualTo(40);
    assertThat(row().run().leaseUntil()).contains(clock.instant().plus(TIMINGS.leasing().lease()));
    assertThat(row().upkeep()).isEqualTo(claimed.upkeep());
    clock.advance(TIMINGS.leasing().heartbeat().minusMillis(1));
    running.tick();
    assertThat(calls.calls())
        .containsExactly("TaskStore.find", "TaskStore.replace", "TaskStore.find");
  }

  @Test
  void progressNeverFallsAndStopsAtNinetyNine() {
    running.progress(40);
    running.progress(30);
    running.stage("s");
    running.tick();
    assertThat(row().progress().percent()).isEqualTo(40);

    running.progress(250);
    running.stage("s");
    running.tick();
    assertThat(row().progress().percent()).isEqualTo(99);
  }

  @Test
  void completionCarriesWhatWasNotYetWritten() {
    running.stage("Joining");
    running.progress(97);

    Task completed = running.complete(Samples.videoResult(claimed)).orElseThrow();

    assertThat(completed).isEqualTo(row());
    assertThat(completed.status()).isEqualTo(TaskStatus.COMPLETED);
    assertThat(completed.progress().percent()).isEqualTo(100);
    assertThat(completed.events())
        .extracting(TaskEvent::kind)
        .endsWith(EventKind.STAGE, EventKind.COMPLETED);
  }

  @Test
  void aFailureKeepsTheLatestProgress() {
    running.progress(64);

    assertThat(running.fail(Samples.error(START))).contains(row());
    assertThat(row().status()).isEqualTo(TaskStatus.FAILED);
    assertThat(row().progress().percent()).isEqualTo(64);
  }

  @Test
  void aRetryIsQueuedAfterItsPause() {
    Task retried = running.retry(Samples.error(START), Duration.ofSeconds(7)).orElseThrow();

    assertThat(retried).isEqualTo(row());
    assertThat(retried.status()).isEqualTo(TaskStatus.QUEUED);
    assertThat(retried.upkeep().checkAt()).contains(START.plusSeconds(607));
  }

  @Test
  void aPauseKeepsTheTaskProcessingWithoutALease() {
    Task paused = running.pause(true).orElseThrow();

    assertThat(paused).isEqualTo(row());
    assertThat(paused.status()).isEqualTo(TaskStatus.PROCESSING);
    assertThat(paused.run().leaseUntil()).isEmpty();
    assertThat(paused.run().tries()).isZero();
  }

  static Stream<Named<UnaryOperator<Task>>> whatEndsAClaim() {
    return Stream.of(
        Named.of("a cancel", task -> Samples.cancelled(task, START)),
        Named.of("a regenerate", task -> Samples.regenerated(task, "next", START)),
        Named.of("another claim", task -> task.claim(START, TIMINGS.leasing().lease())),
        Named.of(
            "a retry and a claim",
            task ->
                task.retry(
                        Samples.error(START), Duration.ofSeconds(1), START, TIMINGS.checks().sent())
                    .claim(START, TIMINGS.leasing().lease())));
  }

  @ParameterizedTest
  @MethodSource("whatEndsAClaim")
  void aClaimThatHasEndedIsSeenAtTheNextTick(UnaryOperator<Task> end) {
    Task other = replace(end.apply(claimed));

    assertThat(running.tick()).isFalse();
    assertThat(running.tick()).isFalse();
    assertThat(row()).isEqualTo(other);
  }

  @ParameterizedTest
  @MethodSource("whatEndsAClaim")
  void nothingIsWrittenAfterAClaimHasEnded(UnaryOperator<Task> end) {
    Task other = replace(end.apply(claimed));
    running.stage("too late");
    clock.advance(TIMINGS.leasing().heartbeat());

    assertThat(running.tick()).isFalse();
    assertThat(running.complete(Samples.videoResult(claimed))).isEmpty();
    assertThat(running.fail(Samples.error(START))).isEmpty();
    assertThat(running.retry(Samples.error(START), Duration.ofSeconds(1))).isEmpty();
    assertThat(running.pause(true)).isEmpty();
    assertThat(row()).isEqualTo(other);
  }

  @ParameterizedTest
  @MethodSource("whatEndsAClaim")
  void aClaimThatEndsJustBeforeTheLastWriteIsRespected(UnaryOperator<Task> end) {
    RunningTask raced =
        running(Interference.before(store, "replace", () -> replace(end.apply(claimed))));

    assertThat(raced.complete(Samples.videoResult(claimed))).isEmpty();
    assertThat(row().status()).isNotEqualTo(TaskStatus.COMPLETED);
  }

  @Test
  void aTaskThatIsGoneEndsTheClaim() {
    RunningTask ofNothing =
        new RunningTask(store, Samples.surroundings(clock), Samples.task("t2").processing());

    assertThat(ofNothing.tick()).isFalse();
    assertThat(ofNothing.complete(Samples.videoResult(claimed))).isEmpty();
  }

  @Test
  void theReconcilersWritesAreBuiltUpon() {
    running.stage("first");
    running.tick();
    replace(row().checkAgain(START.plusSeconds(5_000)));
    running.stage("second");
    assertThat(running.tick()).isTrue();
    assertThat(row().upkeep().checkAt()).contains(START.plusSeconds(5_000));

    replace(row().resent(Sending.at(START, Duration.ofMinutes(100))));
    assertThat(running.complete(Samples.videoResult(claimed))).contains(row());

    assertThat(row().status()).isEqualTo(TaskStatus.COMPLETED);
    assertThat(row().upkeep().checkAt()).isEmpty();
    assertThat(details(row())).containsExactly("first", "second");
  }

  @Test
  void whatCouldNotBeWrittenIsWrittenLater() {
    RunningTask unlucky = running(Interference.before(store, "replace", RunningTaskTest::fail));
    unlucky.stage("first");
    assertThatThrownBy(unlucky::tick).isInstanceOf(StoreException.class);

    assertThat(unlucky.tick()).isTrue();
    assertThat(details(row())).containsExactly("first");
  }

  @Test
  void aWriteWithoutAnAnswerIsNotRepeated() {
    RunningTask unlucky = running(Interference.after(store, "replace", RunningTaskTest::fail));
    unlucky.stage("first");
    assertThatThrownBy(unlucky::tick).isInstanceOf(StoreException.class);

    unlucky.stage("second");
    assertThat(unlucky.tick()).isTrue();

    assertThat(details(row())).containsExactly("first", "second");
  }

  private RunningTask running(TaskStore through) {
    return new RunningTask(through, Samples.surroundings(clock), claimed);
  }

  private Task row() {
    return store.find(claimed.key()).orElseThrow();
  }

  private Task replace(Task next) {
    return ((Write.Written) store.replace(next)).task();
  }

  private static List<String> details(Task task) {
    return task.events().stream()
        .filter(event -> event.kind() == EventKind.STAGE)
        .map(TaskEvent::detail)
        .toList();
  }

  private static void fail() {
    throw new StoreException("no answer", new IllegalStateException());
  }
}
