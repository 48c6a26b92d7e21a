package dev.taskapi.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.taskapi.requests.TaskType;
import dev.taskapi.tasks.testing.ManualClock;
import dev.taskapi.tasks.testing.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TaskTest {
  private static final Timings TIMINGS = Timings.standard();
  private static final Instant START = ManualClock.START;
  private static final Instant LATER = START.plusSeconds(100);

  @Test
  void aQueuedTaskWaitsAtOnePercentAndIsCheckedTenMinutesAfterItWasSent() {
    Task task = Samples.task("t1").queued();

    assertThat(task.status()).isEqualTo(TaskStatus.QUEUED);
    assertThat(task.progress().percent()).isEqualTo(1.0);
    assertThat(messages(task))
        .containsExactly("Task pending", "Task added to video processing queue");
    assertThat(task.upkeep().sentAt()).contains(START);
    assertThat(task.upkeep().checkAt()).contains(START.plusSeconds(600));
    assertThat(task.upkeep().expiresAt()).isEmpty();
    assertThat(task.run()).isEqualTo(Run.NONE);
  }

  @Test
  void anUnsentTaskIsPendingAndIsCheckedSoon() {
    Task task = Samples.task("t1").unsent();

    assertThat(task.status()).isEqualTo(TaskStatus.PENDING);
    assertThat(task.progress().percent()).isZero();
    assertThat(messages(task)).containsExactly("Task pending");
    assertThat(task.upkeep().sentAt()).isEmpty();
    assertThat(task.upkeep().checkAt()).contains(START.plusSeconds(60));
    assertThat(task.upkeep().expiresAt()).isEmpty();
  }

  @Test
  void aPlaceholderIsNeverCheckedAndExpires() {
    Task task = Samples.task("t1").placeholder();

    assertThat(task.status()).isEqualTo(TaskStatus.PENDING);
    assertThat(task.upkeep().checkAt()).isEmpty();
    assertThat(task.upkeep().expiresAt()).contains(START.plus(TIMINGS.keeping().retention()));
    assertThat(task.isExpired(START.plus(TIMINGS.keeping().retention()).minusMillis(1))).isFalse();
    assertThat(task.isExpired(START.plus(TIMINGS.keeping().retention()))).isTrue();
  }

  @Test
  void aPendingTaskIsQueuedLater() {
    Task task =
        Samples.task("t1").unsent().queue(Sending.at(LATER, TIMINGS.checks().sent()), LATER);

    assertThat(task.status()).isEqualTo(TaskStatus.QUEUED);
    assertThat(task.progress().percent()).isEqualTo(1.0);
    assertThat(task.progress().updatedAt()).isEqualTo(LATER);
    assertThat(task.upkeep().sentAt()).contains(LATER);
    assertThat(task.upkeep().checkAt()).contains(LATER.plusSeconds(600));
    assertThat(last(task)).isEqualTo(TaskEvent.of(LATER, EventKind.QUEUED));
  }

  @Test
  void aClaimCountsATryRaisesTheFenceAndLeavesTheCheckAlone() {
    Task queued = Samples.task("t1").queued();

    Task task = queued.claim(LATER, TIMINGS.leasing().lease());

    assertThat(task.status()).isEqualTo(TaskStatus.PROCESSING);
    assertThat(task.run().tries()).isEqualTo(1);
    assertThat(task.run().fence()).isEqualTo(1);
    assertThat(task.run().leaseUntil()).contains(LATER.plusSeconds(120));
    assertThat(task.progress().startedAt()).contains(LATER);
    assertThat(task.progress().percent()).isEqualTo(1.0);
    assertThat(task.upkeep()).isEqualTo(queued.upkeep());
    assertThat(last(task).message(TaskType.VIDEO)).isEqualTo("Processing started");
  }

  @Test
  void aLeaseHoldsUntilItsLastMoment() {
    Run run = Samples.task("t1").processing().run();

    assertThat(run.isLive(START.plusSeconds(120).minusMillis(1))).isTrue();
    assertThat(run.isLive(START.plusSeconds(120))).isFalse();
    assertThat(Run.NONE.isLive(START)).isFalse();
  }

  @Test
  void aTakeOverCountsAnotherTryAndKeepsTheFirstStart() {
    Task task = Samples.task("t1").processing().claim(LATER, TIMINGS.leasing().lease());

    assertThat(task.run().tries()).isEqualTo(2);
    assertThat(task.run().fence()).isEqualTo(2);
    assertThat(task.progress().startedAt()).contains(START);
    assertThat(last(task).kind()).isEqualTo(EventKind.TAKEN_OVER);
  }

  @Test
  void progressRisesToNinetyNineAndNeverFalls() {
    Task task = Samples.task("t1").processing();

    Task half = task.advance(50, List.of(), LATER, TIMINGS.leasing().lease());
    assertThat(half.progress().percent()).isEqualTo(50);
    assertThat(half.run().leaseUntil()).contains(LATER.plusSeconds(120));
    assertThat(half.upkeep()).isEqualTo(task.upkeep());
    assertThat(half.advance(20, List.of(), LATER, TIMINGS.leasing().lease()).progress().percent())
        .isEqualTo(50);
    assertThat(half.advance(100, List.of(), LATER, TIMINGS.leasing().lease()).progress().percent())
        .isEqualTo(99);
  }

  @Test
  void aCompletedTaskIsAtAHundredHasItsResultAndExpires() {
    Task retried =
        Samples.task("t1")
            .processing()
            .retry(Samples.error(START), Duration.ofSeconds(5), START, TIMINGS.checks().sent());
    Task processing = retried.claim(START, TIMINGS.leasing().lease());
    TaskResult result = Samples.videoResult(processing);

    Task task = processing.complete(result, LATER, TIMINGS.keeping().retention());

    assertThat(task.status()).isEqualTo(TaskStatus.COMPLETED);
    assertThat(task.progress().percent()).isEqualTo(100);
    assertThat(task.progress().endedAt()).contains(LATER);
    assertThat(task.outcome().result()).contains(result);
    assertThat(task.outcome().error()).isEmpty();
    assertHasEnded(task, LATER);
    assertThat(last(task).message(TaskType.VIDEO)).isEqualTo("Task completed");
  }

  @Test
  void aFailedTaskKeepsItsProgressAndExpires() {
    Task half =
        Samples.task("t1").processing().advance(42, List.of(), START, TIMINGS.leasing().lease());
    TaskError error = Samples.error(LATER);

    Task task = half.fail(error, LATER, TIMINGS.keeping().retention());

    assertThat(task.status()).isEqualTo(TaskStatus.FAILED);
    assertThat(task.progress().percent()).isEqualTo(42);
    assertThat(task.progress().endedAt()).contains(LATER);
    assertThat(task.outcome().error()).contains(error);
    assertHasEnded(task, LATER);
    assertThat(last(task).message(TaskType.VIDEO))
        .isEqualTo("Task failed: The voice did not answer");
  }

  @Test
  void aRetryQueuesAtOnePercentAndIsCheckedAfterItsPause() {
    Task half =
        Samples.task("t1").processing().advance(42, List.of(), START, TIMINGS.leasing().lease());

    Task task =
        half.retry(Samples.error(LATER), Duration.ofSeconds(20), LATER, TIMINGS.checks().sent());

    assertThat(task.status()).isEqualTo(TaskStatus.QUEUED);
    assertThat(task.progress().percent()).isEqualTo(1.0);
    assertThat(task.run()).isEqualTo(new Run(1, 1, Optional.empty()));
    assertThat(task.upkeep().checkAt()).contains(LATER.plusSeconds(620));
    assertThat(task.upkeep().expiresAt()).isEmpty();
    assertThat(task.outcome().error()).contains(Samples.error(LATER));
    assertThat(last(task).message(TaskType.VIDEO))
        .isEqualTo("Try 1 failed: The voice did not answer; next in 20 s");
  }

  @Test
  void aPauseGivesTheLeaseUpAndTheTryBackOnlyIfTheWorkAdvanced() {
    Task half =
        Samples.task("t1").processing().advance(42, List.of(), START, TIMINGS.leasing().lease());

    Task advanced = half.pause(true, LATER, TIMINGS.checks().sent());
    assertThat(advanced.status()).isEqualTo(TaskStatus.PROCESSING);
    assertThat(advanced.progress().percent()).isEqualTo(42);
    assertThat(advanced.run()).isEqualTo(new Run(0, 1, Optional.empty()));
    assertThat(advanced.upkeep().checkAt()).contains(LATER.plusSeconds(600));

    assertThat(half.pause(false, LATER, TIMINGS.checks().sent()).run().tries()).isEqualTo(1);
    assertThat(last(advanced.claim(LATER, TIMINGS.leasing().lease())).kind())
        .isEqualTo(EventKind.STARTED);
  }

  @Test
  void theReconcilersWritesChangeNothingButWhenToLook() {
    Task task = Samples.task("t1").processing();

    assertThat(task.checkAgain(LATER).upkeep().checkAt()).contains(LATER);
    assertThat(task.checkAgain(LATER).upkeep().sentAt()).contains(START);
    Task resent = task.resent(Sending.at(LATER, TIMINGS.checks().sent()));
    assertThat(resent.upkeep().sentAt()).contains(LATER);
    assertThat(resent.upkeep().checkAt()).contains(LATER.plusSeconds(600));
    assertThat(resent.run()).isEqualTo(task.run());
    assertThat(resent.progress()).isEqualTo(task.progress());
    assertThat(resent.events()).isEqualTo(task.events());
  }

  @Test
  void theNewestFiftyEventsAreKept() {
    Task task = Samples.task("t1").processing();
    List<TaskEvent> stages = new ArrayList<>();
    for (int i = 0; i < 49; i++) {
      stages.add(new TaskEvent(LATER, EventKind.STAGE, "stage " + i));
    }

    Task full = task.advance(5, stages, LATER, TIMINGS.leasing().lease());

    assertThat(full.events()).hasSize(50).endsWith(stages.getLast());
    assertThat(full.events().getFirst().kind()).isEqualTo(EventKind.STARTED);
    assertThat(full.noting(stages.toArray(TaskEvent[]::new)).events().getFirst().detail())
        .isEqualTo("stage 48");
  }

  @Test
  void movesThatTheTableLacksAreRefused() {
    Task queued = Samples.task("t1").queued();
    Task completed = Samples.task("t1").completed();

    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                queued.complete(Samples.videoResult(queued), LATER, TIMINGS.keeping().retention()));
    assertThatIllegalStateException()
        .isThrownBy(() -> completed.claim(LATER, TIMINGS.leasing().lease()));
    assertThatIllegalStateException()
        .isThrownBy(
            () -> completed.fail(Samples.error(LATER), LATER, TIMINGS.keeping().retention()));
    assertThatIllegalStateException()
        .isThrownBy(() -> completed.queue(Sending.at(LATER, TIMINGS.checks().sent()), LATER));
  }

  @Test
  void eventsNameTheType() {
    assertThat(TaskEvent.of(START, EventKind.QUEUED).message(TaskType.ANIMATED_LESSON))
        .isEqualTo("Task added to animated_lesson processing queue");
    assertThat(new TaskEvent(START, EventKind.CANCELLED, "why {type}").message(TaskType.QUIZ))
        .isEqualTo("Task cancelled: why {type}");
  }

  private static void assertHasEnded(Task task, Instant at) {
    assertThat(task.run().leaseUntil()).isEmpty();
    assertThat(task.upkeep().checkAt()).isEmpty();
    assertThat(task.upkeep().expiresAt()).contains(at.plus(TIMINGS.keeping().retention()));
    assertThat(task.isOpen()).isFalse();
  }

  private static TaskEvent last(Task task) {
    return task.events().getLast();
  }

  private static List<String> messages(Task task) {
    return task.events().stream().map(event -> event.message(task.order().type())).toList();
  }
}
