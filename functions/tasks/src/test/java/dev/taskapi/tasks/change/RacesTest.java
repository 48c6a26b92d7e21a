package dev.taskapi.tasks.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskapi.tasks.Cancellation;
import dev.taskapi.tasks.EventKind;
import dev.taskapi.tasks.Outcome;
import dev.taskapi.tasks.QueueName;
import dev.taskapi.tasks.Surroundings;
import dev.taskapi.tasks.Task;
import dev.taskapi.tasks.TaskEvent;
import dev.taskapi.tasks.TaskMessage;
import dev.taskapi.tasks.TaskStatus;
import dev.taskapi.tasks.Timings;
import dev.taskapi.tasks.cancel.CancelTasks;
import dev.taskapi.tasks.port.Creation;
import dev.taskapi.tasks.port.StoreException;
import dev.taskapi.tasks.port.TaskQueues;
import dev.taskapi.tasks.port.TaskStore;
import dev.taskapi.tasks.port.Write;
import dev.taskapi.tasks.regenerate.RegenerateTasks;
import dev.taskapi.tasks.regenerate.Wish;
import dev.taskapi.tasks.run.Claims;
import dev.taskapi.tasks.run.Delivery;
import dev.taskapi.tasks.run.RunningTask;
import dev.taskapi.tasks.run.Verdict;
import dev.taskapi.tasks.testing.InMemoryQueues;
import dev.taskapi.tasks.testing.InMemoryTaskStore;
import dev.taskapi.tasks.testing.Interference;
import dev.taskapi.tasks.testing.ManualClock;
import dev.taskapi.tasks.testing.Samples;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Changes that meet each other and the processors, each at the worst moment. */
class RacesTest {
  private static final Timings TIMINGS = Timings.standard();
  private static final Wish PLAIN = new Wish(true, false, Optional.empty());
  private static final Wish FORCED = new Wish(true, true, Optional.empty());

  private final ManualClock clock = new ManualClock();
  private final InMemoryTaskStore store = new InMemoryTaskStore(clock);
  private final InMemoryQueues queues = new InMemoryQueues(clock);
  private final Surroundings surroundings = Samples.surroundings(clock);

  @Test
  void aTaskClaimedJustBeforeItsCancelIsCancelled() {
    Task queued = has(Samples.task("t1").queued());

    Detail detail = cancel(beforeWrite(() -> claim(queued)), queued);

    assertThat(detail.result()).isEqualTo(Detail.Result.DONE);
    assertThat(detail.task().status()).isEqualTo(TaskStatus.PROCESSING);
    assertThat(row(queued).status()).isEqualTo(TaskStatus.CANCELLED);
  }

  @Test
  void aTaskCancelledJustBeforeItsClaimDoesNotRun() {
    Task queued = has(Samples.task("t1").queued());
    TaskStore raced = beforeWrite(() -> cancel(store, queued));

    Verdict verdict =
        new Claims(raced, surroundings).claim(Samples.delivery(queued, clock.instant()));

    assertThat(verdict).isInstanceOf(Verdict.Acknowledge.class);
    assertThat(row(queued).status()).isEqualTo(TaskStatus.CANCELLED);
  }

  @Test
  void aTaskCompletedJustBeforeItsCancelStaysCompleted() {
    Task running = has(Samples.task("t1").processing());
    TaskStore raced = beforeWrite(() -> complete(store, running));

    Detail detail = cancel(raced, running);

    assertThat(detail)
        .isEqualTo(
            new Detail(
                row(running), Detail.Result.SKIPPED, "Task already in final state: COMPLETED"));
    assertThat(endings(running)).containsExactly(EventKind.COMPLETED);
  }

  @Test
  void aTaskCancelledJustBeforeItsCompletionStaysCancelled() {
    Task running = has(Samples.task("t1").processing());

    assertThat(complete(beforeWrite(() -> cancel(store, running)), running)).isEmpty();

    assertThat(row(running).status()).isEqualTo(TaskStatus.CANCELLED);
    assertThat(endings(running)).containsExactly(EventKind.CANCELLED);
  }

  @Test
  void aTaskRegeneratedJustBeforeItsCancelIsCancelledInItsNewAttempt() {
    Task running = has(Samples.task("t1").processing());

    Detail detail = cancel(beforeWrite(() -> regenerate(store, running, FORCED)), running);

    assertThat(detail.task().status()).isEqualTo(TaskStatus.QUEUED);
    assertThat(row(running).status()).isEqualTo(TaskStatus.CANCELLED);
    assertThat(row(running).attempt().number()).isEqualTo(2);
  }

  @Test
  void aTaskCancelledJustBeforeItsRegenerateStaysCancelled() {
    Task running = has(Samples.task("t1").processing());
    Task pending = has(Samples.task("t2").unsent());
    TaskStore raced = beforeWrite(() -> cancel(store, running));
    TaskStore racedToo = beforeWrite(() -> cancel(store, pending));

    assertThat(regenerate(raced, running, FORCED).reason())
        .isEqualTo("Task was cancelled meanwhile");
    assertThat(regenerate(racedToo, pending, PLAIN).result()).isEqualTo(Detail.Result.SKIPPED);

    for (Task task : List.of(running, pending)) {
      assertThat(row(task).status()).isEqualTo(TaskStatus.CANCELLED);
      assertThat(row(task).attempt()).isEqualTo(task.attempt());
    }
  }

  @Test
  void aHeartbeatDoesNotSaveARunFromAForcedRegenerate() {
    Task running = has(Samples.task("t1").processing());
    RunningTask run = new RunningTask(store, surroundings, running);
    run.stage("Painting");

    Detail detail = regenerate(beforeWrite(run::tick), running, FORCED);

    assertThat(detail.result()).isEqualTo(Detail.Result.DONE);
    Task renewed = row(running);
    assertThat(renewed.attempt().number()).isEqualTo(2);
    run.stage("Joining");
    assertThat(run.tick()).isFalse();
    assertThat(run.complete(Samples.videoResult(running))).isEmpty();
    assertThat(run.retry(Samples.error(clock.instant()), Duration.ofSeconds(1))).isEmpty();
    assertThat(row(running)).isEqualTo(renewed);
  }

  @Test
  void aTaskThatCompletesJustBeforeItsForcedRegenerateIsMadeAnew() {
    Task running = has(Samples.task("t1").processing());

    regenerate(beforeWrite(() -> complete(store, running)), running, FORCED);

    assertThat(row(running).status()).isEqualTo(TaskStatus.QUEUED);
    assertThat(row(running).attempt().number()).isEqualTo(2);
    assertThat(row(running).outcome()).isEqualTo(Outcome.NONE);
  }

  @Test
  void theMessageOfALostRegenerateRunsNothing() {
    Task failed = has(Samples.task("t1").failed());

    Detail second = regenerate(beforeWrite(() -> regenerate(store, failed, PLAIN)), failed, PLAIN);

    assertThat(second.reason()).isEqualTo("Task is already in the queue");
    assertThat(row(failed).attempt().number()).isEqualTo(2);
    List<TaskMessage> sent = queues.messages();
    assertThat(sent).hasSize(2);
    TaskMessage own = TaskMessage.of(row(failed), "call-2");
    assertThat(sent.stream().filter(this::runs)).containsExactly(own);
  }

  @Test
  void aPendingTaskThatTheReconcilerQueuesFirstIsSkipped() {
    Task pending = has(Samples.task("t1").unsent());
    TaskStore raced = beforeWrite(() -> regenerate(store, pending, PLAIN));

    assertThat(regenerate(raced, pending, PLAIN).result()).isEqualTo(Detail.Result.SKIPPED);
    assertThat(row(pending).events().stream().filter(e -> e.kind() == EventKind.QUEUED)).hasSize(1);
  }

  @Test
  void whatIsOvertakenThreeTimesFailsAndChangesNothing() {
    Task failed = has(Samples.task("t1").failed());
    Task queued = has(Samples.task("t2").queued());

    for (Task task : List.of(failed, queued)) {
      TaskStore contended = Interference.beforeEach(store, "replace", () -> replace(row(task)));
      Detail detail =
          task.equals(failed) ? regenerate(contended, task, PLAIN) : cancel(contended, task);
      assertThat(detail.result()).isEqualTo(Detail.Result.FAILED);
      assertThat(detail.reason()).contains("repeat the call");
      assertThat(row(task).status()).isEqualTo(task.status());
    }
  }

  @Test
  void whatIsOvertakenTwiceIsDone() {
    Task failed = has(Samples.task("t1").failed());
    TaskStore contended =
        beforeWrite(() -> replace(row(failed)), beforeWrite(() -> replace(row(failed)), store));

    assertThat(regenerate(contended, failed, PLAIN).result()).isEqualTo(Detail.Result.DONE);
    assertThat(row(failed).attempt().number()).isEqualTo(2);
  }

  @Test
  void aTaskThatIsGoneFailsAndDoesNotComeBack() {
    Task failed = has(Samples.task("t1").failed());
    Task queued = has(Samples.task("t2").queued());

    for (Task task : List.of(failed, queued)) {
      TaskStore raced = beforeWrite(() -> remove(task));
      Detail detail = task.equals(failed) ? regenerate(raced, task, PLAIN) : cancel(raced, task);
      assertThat(detail)
          .isEqualTo(new Detail(task, Detail.Result.FAILED, "The task was deleted meanwhile"));
      assertThat(store.find(task.key())).isEmpty();
    }
  }

  @Test
  void aRowIsNotWrittenOnceItsMessageIsTooOld() {
    Task failed = has(Samples.task("t1").failed());

    Detail late = regenerateSlowly(TIMINGS.messages().lateWrite().plusMillis(1), failed);
    assertThat(late.result()).isEqualTo(Detail.Result.FAILED);
    assertThat(late.reason()).contains("repeat the call");
    assertThat(row(failed)).isEqualTo(failed);

    assertThat(regenerateSlowly(TIMINGS.messages().lateWrite(), failed).result())
        .isEqualTo(Detail.Result.DONE);
  }

  @Test
  void aTaskThatCannotBeWrittenFailsAloneAndIsNotSilent() {
    Task a = has(Samples.task("a").failed());
    Task b = has(Samples.task("b").failed());
    TaskStore unlucky = Interference.before(store, "replace", RacesTest::fail);

    List<Detail> details = regenerating(unlucky, queues).regenerate(List.of(a, b), PLAIN, "call-2");

    assertThat(details)
        .extracting(Detail::result)
        .containsExactlyInAnyOrder(Detail.Result.DONE, Detail.Result.FAILED);
    assertThat(details).extracting(Detail::reason).anyMatch(r -> r.contains("did not answer"));
  }

  @Test
  void aRequestThatCannotBeReadOrPlacedFailsBeforeAnythingIsSent() {
    Task a = has(Samples.task("a").failed());
    Wish branding = new Wish(true, false, Optional.of(any -> Samples.requestOf(600)));

    for (String call : List.of("request", "place")) {
      TaskStore unlucky = Interference.before(store, call, RacesTest::fail);
      assertThat(regenerate(unlucky, a, branding).result()).isEqualTo(Detail.Result.FAILED);
    }

    assertThat(queues.sent()).isEmpty();
    assertThat(row(a)).isEqualTo(a);
  }

  private Detail regenerateSlowly(Duration duration, Task task) {
    TaskQueues slow =
        new TaskQueues() {
          @Override
          public Set<Integer> send(QueueName queue, List<TaskMessage> messages, Duration delay) {
            Set<Integer> refused = queues.send(queue, messages, delay);
            clock.advance(duration);
            return refused;
          }

          @Override
          public Depth depth(QueueName queue) {
            return queues.depth(queue);
          }
        };
    return regenerating(store, slow).regenerate(List.of(task), PLAIN, "call-2").getFirst();
  }

  private Detail regenerate(TaskStore through, Task task, Wish wish) {
    return regenerating(through, queues).regenerate(List.of(task), wish, "call-2").getFirst();
  }

  private RegenerateTasks regenerating(TaskStore through, TaskQueues sending) {
    return new RegenerateTasks(
        new ChangeTasks(through, sending, surroundings), through, surroundings);
  }

  private Detail cancel(TaskStore through, Task task) {
    return new CancelTasks(new ChangeTasks(through, queues, surroundings), surroundings)
        .cancel(List.of(task), "enough")
        .getFirst();
  }

  private Optional<Task> complete(TaskStore through, Task running) {
    return new RunningTask(through, surroundings, running).complete(Samples.videoResult(running));
  }

  private void claim(Task queued) {
    assertThat(runs(TaskMessage.of(queued, "call-1"))).isTrue();
  }

  private boolean runs(TaskMessage message) {
    Delivery delivery = new Delivery(message, "receipt", clock.instant(), 1);
    return new Claims(store, surroundings).claim(delivery) instanceof Verdict.Go;
  }

  private TaskStore beforeWrite(Runnable deed) {
    return beforeWrite(deed, store);
  }

  private static TaskStore beforeWrite(Runnable deed, TaskStore real) {
    return Interference.before(real, "replace", deed);
  }

  private void remove(Task task) {
    Task row = row(task);
    Task open = row.isOpen() ? row : Samples.regenerated(row, "next", clock.instant());
    replace(new Cancellation("gone", Duration.ofSeconds(-1)).of(open, clock.instant()));
  }

  private Task has(Task task) {
    return ((Creation.Created) store.create(task)).task();
  }

  private void replace(Task next) {
    assertThat(store.replace(next)).isInstanceOf(Write.Written.class);
  }

  private Task row(Task task) {
    return store.find(task.key()).orElseThrow();
  }

  private List<EventKind> endings(Task task) {
    return row(task).events().stream()
        .map(TaskEvent::kind)
        .filter(kind -> kind == EventKind.COMPLETED || kind == EventKind.CANCELLED)
        .toList();
  }

  private static void fail() {
    throw new StoreException("no answer", new IllegalStateException());
  }
}
