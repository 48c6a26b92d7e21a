package dev.taskapi.tasks.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskapi.requests.TaskType;
import dev.taskapi.tasks.EventKind;
import dev.taskapi.tasks.Priority;
import dev.taskapi.tasks.QueueName;
import dev.taskapi.tasks.Task;
import dev.taskapi.tasks.TaskMessage;
import dev.taskapi.tasks.TaskStatus;
import dev.taskapi.tasks.Timings;
import dev.taskapi.tasks.port.Creation;
import dev.taskapi.tasks.port.StoreException;
import dev.taskapi.tasks.port.TaskQueues;
import dev.taskapi.tasks.port.TaskStore;
import dev.taskapi.tasks.port.Write;
import dev.taskapi.tasks.testing.InMemoryMarks;
import dev.taskapi.tasks.testing.InMemoryQueues;
import dev.taskapi.tasks.testing.InMemoryTaskStore;
import dev.taskapi.tasks.testing.Interference;
import dev.taskapi.tasks.testing.Lag;
import dev.taskapi.tasks.testing.ManualClock;
import dev.taskapi.tasks.testing.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReconcilerTest {
  private static final Timings TIMINGS = Timings.standard();
  private static final Instant START = ManualClock.START;
  private static final QueueName VIDEOS = new QueueName(TaskType.VIDEO, Priority.NORMAL);

  private final ManualClock clock = new ManualClock();
  private final InMemoryTaskStore store = new InMemoryTaskStore(clock);
  private final InMemoryQueues queues = new InMemoryQueues(clock);
  private final InMemoryMarks marks = new InMemoryMarks();

  @Test
  void aPendingTaskIsSentAndQueued() {
    create(Samples.task("t1").unsent());
    clock.advanceSeconds(59);
    assertThat(run()).hasToString("{}");
    clock.advanceSeconds(1);

    assertThat(run().of(Finding.QUEUED)).isEqualTo(1);

    assertThat(row().status()).isEqualTo(TaskStatus.QUEUED);
    assertThat(row().upkeep().sentAt()).contains(clock.instant());
    assertThat(row().upkeep().checkAt()).contains(clock.instant().plus(TIMINGS.checks().sent()));
    assertThat(row().events().getLast().kind()).isEqualTo(EventKind.QUEUED);
    assertThat(queues.messages(VIDEOS)).containsExactly(TaskMessage.of(row(), "run-1"));
  }

  @Test
  void aPendingTaskThatIsRefusedAgainIsTriedAtTheNextRun() {
    Task pending = create(Samples.task("t1").unsent());
    clock.advanceSeconds(60);
    queues.refuseNext(1);

    assertThat(run().of(Finding.UNREACHABLE)).isEqualTo(1);
    assertThat(row()).isEqualTo(pending);

    clock.advanceSeconds(60);
    assertThat(run().of(Finding.QUEUED)).isEqualTo(1);
  }

  @Test
  void aRunningTaskIsLookedAtAgainTenMinutesLater() {
    Task task = create(Samples.task("t1").queued());
    clock.advance(TIMINGS.checks().sent());
    Task claimed = replace(task.claim(clock.instant(), TIMINGS.leasing().lease()));

    assertThat(run().of(Finding.RUNNING)).isEqualTo(1);

    assertThat(row().revised(""))
        .isEqualTo(claimed.checkAgain(clock.instant().plus(TIMINGS.checks().sent())).revised(""));
    assertThat(queues.sent()).isEmpty();
    assertThat(run()).hasToString("{}");
  }

  @Test
  void aQueuedTaskWhoseQueueIsEmptyIsSentAgain() {
    create(Samples.task("t1").queued());
    clock.advance(TIMINGS.checks().sent());

    assertThat(run().of(Finding.RESENT)).isEqualTo(1);

    assertThat(row().status()).isEqualTo(TaskStatus.QUEUED);
    assertThat(row().upkeep().sentAt()).contains(clock.instant());
    assertThat(row().upkeep().checkAt()).contains(clock.instant().plus(TIMINGS.checks().sent()));
    assertThat(row().run().tries()).isZero();
    assertThat(queues.messages(VIDEOS)).containsExactly(TaskMessage.of(row(), "run-1"));
  }

  @Test
  void allLostTasksOfAQueueAreSentAgainInOneRun() {
    for (int i = 0; i < 30; i++) {
      create(Samples.task("t" + i).queued());
    }
    clock.advance(TIMINGS.checks().sent());

    assertThat(run().of(Finding.RESENT)).isEqualTo(30);
  }

  @Test
  void aBucketOfAnySizeIsLookedAtWhole() {
    for (int i = 0; i < 4_000; i++) {
      create(Samples.task("t" + i).queued());
    }
    clock.advance(TIMINGS.checks().sent());

    assertThat(run().of(Finding.RESENT)).isEqualTo(4_000);
    assertThat(queues.messages()).hasSize(4_000).doesNotHaveDuplicates();
  }

  @Test
  void aMessageThatMayStillWaitIsLeftAloneAndCostsNoWrite() {
    Task task = create(Samples.task("t1").queued());
    busy();
    clock.advance(TIMINGS.checks().sent());

    assertThat(run().of(Finding.WAITING)).isEqualTo(1);
    clock.advanceSeconds(60);
    assertThat(run().of(Finding.WAITING)).isEqualTo(1);

    assertThat(row()).isEqualTo(task);
  }

  @Test
  void aMessageOutrunByOneOfTheSameAccountIsLost() {
    create(Samples.task("t1").queued());
    manyWaiting();
    busy();
    marks.note(VIDEOS, Samples.ACCOUNT, START.plus(TIMINGS.messages().outrun()).minusMillis(1));
    clock.advance(TIMINGS.checks().sent());
    assertThat(run().of(Finding.RESENT)).isZero();

    marks.note(VIDEOS, Samples.ACCOUNT, START.plus(TIMINGS.messages().outrun()));

    assertThat(run().of(Finding.RESENT)).isEqualTo(1);
  }

  @Test
  void aMessageOutrunByAnotherAccountsIsLostWhereFewWait() {
    create(Samples.task("t1").queued());
    for (int i = 0; i < 9; i++) {
      create(Samples.task("few" + i).createdAt(START.plusSeconds(1)).queued());
    }
    busy();
    clock.advance(TIMINGS.checks().sent());
    assertThat(run().of(Finding.WAITING)).isEqualTo(1);

    marks.note(VIDEOS, Samples.OTHER_ACCOUNT, START.plus(TIMINGS.messages().outrun()));

    assertThat(run().of(Finding.RESENT)).isEqualTo(1);
  }

  @Test
  void aMessageOutrunByAnotherAccountsMayWaitBehindManyOfItsOwn() {
    Task task = create(Samples.task("t1").queued());
    manyWaiting();
    busy();
    marks.note(VIDEOS, Samples.OTHER_ACCOUNT, START.plus(TIMINGS.messages().outrun()));
    clock.advance(TIMINGS.checks().sent());

    assertThat(run().of(Finding.WAITING)).isEqualTo(1);
    assertThat(row()).isEqualTo(task);
  }

  @Test
  void marksOfAnotherQueueSayNothing() {
    create(Samples.task("t1").queued());
    busy();
    marks.note(
        new QueueName(TaskType.VIDEO, Priority.HIGH), Samples.ACCOUNT, START.plusSeconds(500));
    clock.advance(TIMINGS.checks().sent());

    assertThat(run().of(Finding.WAITING)).isEqualTo(1);
  }

  @Test
  void noMessageOutlivesThirteenDays() {
    create(Samples.task("t1").queued());
    busy();
    clock.advance(TIMINGS.messages().life().minusMillis(1));
    assertThat(run().of(Finding.WAITING)).isEqualTo(1);
    clock.advance(Duration.ofMillis(1));

    assertThat(run().of(Finding.RESENT)).isEqualTo(1);
  }

  @Test
  void aTaskWhoseProcessorDiedWithoutAMessageIsSentAgain() {
    Task task = create(Samples.task("t1").processing());
    clock.advance(TIMINGS.checks().sent());

    assertThat(run().of(Finding.RESENT)).isEqualTo(1);

    assertThat(row().status()).isEqualTo(TaskStatus.PROCESSING);
    assertThat(row().run()).isEqualTo(task.run());
  }

  @Test
  void aTaskThatWasGivenUpWithoutAMessageIsSentAgain() {
    Task task = create(Samples.task("t1").processing());
    replace(task.pause(true, clock.instant(), TIMINGS.checks().sent()));
    clock.advance(TIMINGS.checks().sent());

    assertThat(run().of(Finding.RESENT)).isEqualTo(1);
  }

  @Test
  void aWriteInBetweenIsRespected() {
    Task task = create(Samples.task("t1").queued());
    clock.advance(TIMINGS.checks().sent());
    TaskStore raced =
        Interference.before(
            store,
            "replace",
            () -> replace(task.claim(clock.instant(), TIMINGS.leasing().lease())));

    Tally tally = reconciler(raced, queues).run("run-1");

    assertThat(tally.of(Finding.RESENT)).isZero();
    assertThat(row().status()).isEqualTo(TaskStatus.PROCESSING);
    assertThat(row().upkeep()).isEqualTo(task.upkeep());
  }

  @Test
  void entriesOfTasksThatHaveEndedOrMovedOnDoNothing() {
    for (int seed = 0; seed < 50; seed++) {
      InMemoryTaskStore lagging =
          new InMemoryTaskStore(clock, Lag.upTo(Duration.ofSeconds(3), seed));
      Instant now = clock.instant();
      Task task =
          ((Creation.Created) lagging.create(Samples.task("t1").createdAt(now).queued())).task();
      clock.advance(TIMINGS.checks().sent());
      Task claimed =
          ((Write.Written) lagging.replace(task.claim(clock.instant(), TIMINGS.leasing().lease())))
              .task();
      Task ended = claimed.fail(Samples.error(now), clock.instant(), TIMINGS.keeping().retention());
      lagging.replace(ended);

      Tally tally = reconciler(lagging, queues).run("run-1");

      assertThat(tally.of(Finding.RESENT) + tally.of(Finding.RUNNING)).isZero();
      assertThat(lagging.find(task.key()).orElseThrow().status()).isEqualTo(TaskStatus.FAILED);
    }
    assertThat(queues.sent()).isEmpty();
  }

  @Test
  void aTaskThatCannotBeLookedAtDoesNotKeepTheOthersWaiting() {
    create(Samples.task("t1").queued());
    create(Samples.task("quiz").type(TaskType.QUIZ).queued());
    clock.advance(TIMINGS.checks().sent());
    TaskQueues halfBroken =
        new TaskQueues() {
          @Override
          public Set<Integer> send(QueueName queue, List<TaskMessage> messages, Duration delay) {
            return queues.send(queue, messages, delay);
          }

          @Override
          public Depth depth(QueueName queue) {
            if (queue.type() == TaskType.QUIZ) {
              throw new StoreException("no answer", new IllegalStateException());
            }
            return queues.depth(queue);
          }
        };

    Tally tally = reconciler(store, halfBroken).run("run-1");

    assertThat(tally.of(Finding.UNREACHABLE)).isEqualTo(1);
    assertThat(tally.of(Finding.RESENT)).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"due, false", "due, true", "findAll, false", "findAll, true"})
  void aPartThatCannotBeReadDoesNotKeepTheOthersWaiting(String method, boolean expected) {
    create(40);
    TaskStore failing = Interference.before(store, method, () -> fail(expected));

    Tally tally = reconciler(failing, queues).run("run-1");

    assertThat(tally.of(Finding.UNREAD)).isEqualTo(1);
    assertThat(tally.of(Finding.RESENT)).isBetween(1, 40);
    queues.lose(message -> true);
    assertThat(run().of(Finding.RESENT)).isEqualTo(40 - tally.of(Finding.RESENT));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aTaskThatCannotBeWrittenDoesNotKeepTheOthersWaiting(boolean expected) {
    create(40);
    TaskStore failing = Interference.before(store, "replace", () -> fail(expected));

    Tally tally = reconciler(failing, queues).run("run-1");

    assertThat(tally.of(Finding.UNREACHABLE)).isEqualTo(1);
    assertThat(tally.of(Finding.RESENT)).isEqualTo(39);
  }

  private void create(int count) {
    for (int i = 0; i < count; i++) {
      create(Samples.task("t" + i).queued());
    }
    clock.advance(TIMINGS.checks().sent());
  }

  private static void fail(boolean expected) {
    throw expected
        ? new StoreException("throttled", new IllegalStateException())
        : new IllegalStateException("a row that nobody can read");
  }

  private Tally run() {
    return reconciler(store, queues).run("run-1");
  }

  private Reconciler reconciler(TaskStore through, TaskQueues sending) {
    return new Reconciler(through, sending, marks, Samples.surroundings(clock));
  }

  /** Something of another account waits in the queue. */
  private void busy() {
    Task other = Samples.task("other").of(Samples.OTHER_ACCOUNT).queued();
    queues.send(VIDEOS, List.of(Samples.message(other)), Duration.ZERO);
  }

  /** With the task itself, one more than few; none of them is due yet. */
  private void manyWaiting() {
    for (int i = 0; i < 10; i++) {
      create(Samples.task("many" + i).createdAt(START.plusSeconds(1)).queued());
    }
  }

  private Task create(Task task) {
    return ((Creation.Created) store.create(task)).task();
  }

  private Task replace(Task next) {
    return ((Write.Written) store.replace(next)).task();
  }

  private Task row() {
    return store.find(Samples.key("t1")).orElseThrow();
  }
}
