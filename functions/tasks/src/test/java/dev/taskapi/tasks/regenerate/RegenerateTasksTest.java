package dev.taskapi.tasks.regenerate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskapi.requests.TaskType;
import dev.taskapi.tasks.Outcome;
import dev.taskapi.tasks.QueueName;
import dev.taskapi.tasks.RequestData;
import dev.taskapi.tasks.RequestRef;
import dev.taskapi.tasks.Run;
import dev.taskapi.tasks.Surroundings;
import dev.taskapi.tasks.Task;
import dev.taskapi.tasks.TaskMessage;
import dev.taskapi.tasks.TaskStatus;
import dev.taskapi.tasks.Timings;
import dev.taskapi.tasks.change.ChangeTasks;
import dev.taskapi.tasks.change.Detail;
import dev.taskapi.tasks.port.Creation;
import dev.taskapi.tasks.port.Write;
import dev.taskapi.tasks.testing.InMemoryQueues;
import dev.taskapi.tasks.testing.InMemoryTaskStore;
import dev.taskapi.tasks.testing.ManualClock;
import dev.taskapi.tasks.testing.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RegenerateTasksTest {
  private static final Timings TIMINGS = Timings.standard();
  private static final Wish PLAIN = new Wish(true, false, Optional.empty());
  private static final Wish KEEPING = new Wish(false, false, Optional.empty());
  private static final Wish FORCED = new Wish(true, true, Optional.empty());
  private static final String DONE = "Successfully queued for regeneration";

  private final ManualClock clock = new ManualClock();
  private final InMemoryTaskStore store = new InMemoryTaskStore(clock);
  private final InMemoryQueues queues = new InMemoryQueues(clock);
  private final Surroundings surroundings = Samples.surroundings(clock);
  private final RegenerateTasks regenerateTasks =
      new RegenerateTasks(new ChangeTasks(store, queues, surroundings), store, surroundings);

  private final Instant now = ManualClock.START.plusSeconds(100);

  {
    clock.advanceTo(now);
  }

  @Test
  void aTaskThatEndedIsSentAndQueuedAsANewAttempt() {
    Task failed = has(Samples.task("t1").failed());

    Detail detail = regenerate(failed, PLAIN);

    Task row = row(failed);
    assertThat(detail).isEqualTo(new Detail(failed, Detail.Result.DONE, DONE));
    assertThat(row.status()).isEqualTo(TaskStatus.QUEUED);
    assertThat(row.progress().percent()).isEqualTo(1.0);
    assertThat(row.progress().startedAt()).isEmpty();
    assertThat(row.progress().endedAt()).isEmpty();
    assertThat(row.attempt().number()).isEqualTo(2);
    assertThat(row.attempt().dispatch()).isNotEqualTo(failed.attempt().dispatch());
    assertThat(row.run()).isEqualTo(new Run(0, 1, Optional.empty()));
    assertThat(row.upkeep().sentAt()).contains(now);
    assertThat(row.upkeep().checkAt()).contains(now.plus(TIMINGS.checks().sent()));
    assertThat(row.upkeep().expiresAt()).isEmpty();
    assertThat(queues.messages()).containsExactly(TaskMessage.of(row, "call-2"));
    assertThat(row.events().stream().map(event -> event.message(TaskType.VIDEO)))
        .endsWith("Regeneration requested: attempt 2", "Task added to video processing queue");
  }

  @Test
  void theLastOutcomeGoesAtOnceOrStaysUntilANewOneComes() {
    Task reset = has(Samples.task("t1").completed());
    Task kept = has(Samples.task("t2").completed());
    Task failure = has(Samples.task("t3").failed());

    regenerate(reset, PLAIN);
    regenerate(kept, KEEPING);
    regenerate(failure, KEEPING);

    assertThat(row(reset).outcome()).isEqualTo(Outcome.NONE);
    assertThat(row(kept).outcome()).isEqualTo(kept.outcome());
    assertThat(row(failure).outcome().error()).isPresent();
    assertThat(row(kept).status()).isEqualTo(TaskStatus.QUEUED);
  }

  @Test
  void onlyWhatWasSeenComesOutDifferently() {
    Task completed = has(Samples.task("t1").completed());
    Task failed = has(Samples.task("t2").failed());
    Task cancelled = has(Samples.cancelled(Samples.task("t3").queued(), now));
    Task running = has(Samples.task("t4").processing());

    regenerate(List.of(completed, failed, cancelled, running), FORCED);

    assertThat(row(completed).attempt().variation()).isEqualTo(1);
    assertThat(row(failed).attempt().variation()).isZero();
    assertThat(row(cancelled).attempt().variation()).isZero();
    assertThat(row(running).attempt().variation()).isEqualTo(1);
  }

  @Test
  void aQueuedTaskIsSkipped() {
    assertSkipped(Samples.task("t1").queued(), FORCED, "Task is already in the queue");
  }

  @Test
  void aRunningTaskIsSkippedWithoutForce() {
    assertSkipped(
        Samples.task("t1").processing(),
        PLAIN,
        "Task is currently processing. Use force=true to override.");
  }

  @Test
  void byForceARunningTaskIsTakenFromItsProcessor() {
    Task running = has(Samples.task("t1").processing());

    assertThat(regenerate(running, FORCED).result()).isEqualTo(Detail.Result.DONE);

    assertThat(row(running).status()).isEqualTo(TaskStatus.QUEUED);
    assertThat(row(running).attempt().number()).isEqualTo(2);
    assertThat(row(running).run()).isEqualTo(new Run(0, 1, Optional.empty()));
  }

  @Test
  void aTaskWithoutARequestFails() {
    Task placeholder = has(Samples.task("t1").placeholder());
    Task cancelled = has(Samples.cancelled(Samples.task("t2").placeholder(), now));

    for (Detail detail : regenerate(List.of(placeholder, cancelled), FORCED)) {
      assertThat(detail.result()).isEqualTo(Detail.Result.FAILED);
      assertThat(detail.reason()).contains("no request_data");
      assertThat(row(detail.task())).isEqualTo(detail.task());
    }
    assertThat(queues.sent()).isEmpty();
  }

  @Test
  void aPendingTaskIsQueuedUnderItsOwnDispatch() {
    Task pending = has(Samples.task("t1").unsent());

    assertThat(regenerate(pending, PLAIN).reason()).isEqualTo(DONE);

    assertThat(row(pending).status()).isEqualTo(TaskStatus.QUEUED);
    assertThat(row(pending).attempt()).isEqualTo(pending.attempt());
    assertThat(row(pending).upkeep().sentAt()).contains(now);
    assertThat(row(pending).upkeep().checkAt()).contains(now.plus(TIMINGS.checks().sent()));
    assertThat(queues.messages()).containsExactly(TaskMessage.of(pending, "call-2"));
  }

  @Test
  void whatTheQueueRefusesIsPendingAndCheckedAfterAMinute() {
    Task failed = has(Samples.task("t1").failed());
    Task pending = has(Samples.task("t2").unsent());
    queues.refuse(message -> true);

    List<Detail> details = regenerate(List.of(failed, pending), PLAIN);

    assertThat(details).allMatch(detail -> detail.result() == Detail.Result.DONE);
    assertThat(details).allMatch(detail -> detail.reason().contains("PENDING"));
    for (Task task : List.of(failed, pending)) {
      assertThat(row(task).status()).isEqualTo(TaskStatus.PENDING);
      assertThat(row(task).progress().percent()).isZero();
      assertThat(row(task).upkeep().checkAt()).contains(now.plusSeconds(60));
      assertThat(row(task).upkeep().sentAt()).isEmpty();
    }
    assertThat(row(failed).attempt().number()).isEqualTo(2);
    assertThat(row(pending).attempt()).isEqualTo(pending.attempt());
  }

  @Test
  void anotherBrandingStaysAndRemakesNothingElse() {
    Task video = has(Samples.task("t1").completed());

    regenerate(video, branding());

    assertThat(store.request(row(video))).contains(branded(Samples.SHORT_REQUEST));
    assertThat(row(video).attempt().variation()).isZero();
    regenerate(completedAgain(row(video)), PLAIN);
    assertThat(store.request(row(video))).contains(branded(Samples.SHORT_REQUEST));
    assertThat(row(video).attempt().variation()).isEqualTo(1);
  }

  @Test
  void aBrandingThatChangesNothingIsNone() {
    Task video = has(Samples.task("t1").completed());

    regenerate(video, new Wish(true, false, Optional.of(UnaryOperator.identity())));

    assertThat(row(video).order()).isEqualTo(video.order());
    assertThat(row(video).attempt().variation()).isEqualTo(1);
  }

  @Test
  void aPendingVideoIsBrandedToo() {
    Task pending = has(Samples.task("t1").unsent());

    regenerate(pending, branding());

    assertThat(store.request(row(pending))).contains(branded(Samples.SHORT_REQUEST));
    assertThat(row(pending).attempt()).isEqualTo(pending.attempt());
    assertThat(row(pending).status()).isEqualTo(TaskStatus.QUEUED);
  }

  @ParameterizedTest
  @EnumSource(value = TaskType.class, mode = EnumSource.Mode.EXCLUDE, names = "VIDEO")
  void onlyVideosAreBranded(TaskType type) {
    Task task = has(Samples.task("t1").type(type).completed());

    regenerate(task, branding());

    assertThat(row(task).order()).isEqualTo(task.order());
    assertThat(row(task).attempt().variation()).isEqualTo(1);
  }

  @Test
  void aRequestThatWouldGrowTooLargeFailsAndNothingChanges() {
    RequestData largest = Samples.requestOf(RequestData.MOST_BYTES);
    Task task = hasApart("t1", largest);
    Task other = has(Samples.task("t2").completed());
    RequestData before = store.request(task).orElseThrow();

    List<Detail> details = regenerate(List.of(task, other), branding());

    assertThat(details.get(0).result()).isEqualTo(Detail.Result.FAILED);
    assertThat(details.get(0).reason()).contains("256 KB");
    assertThat(row(task)).isEqualTo(task);
    assertThat(store.request(row(task))).contains(before);
    assertThat(details.get(1).result()).isEqualTo(Detail.Result.DONE);
    assertThat(queues.messages()).hasSize(1);
  }

  @Test
  void aRequestApartIsWrittenAnewAndLivesAnew() {
    Task task = kept(hasApart("t1", Samples.requestOf(5_000)));
    clock.advance(TIMINGS.keeping().requestLife().minusSeconds(1));

    regenerate(task, PLAIN);
    clock.advance(TIMINGS.keeping().requestLife().minusSeconds(1));

    assertThat(row(task).order().request()).isNotEqualTo(task.order().request());
    assertThat(store.request(row(task))).contains(Samples.requestOf(5_000));
  }

  @Test
  void aRequestThatIsGoneFailsItsTaskAlone() {
    Task task = kept(hasApart("t1", Samples.requestOf(5_000)));
    Task other = has(Samples.task("t2").failed());
    clock.advance(TIMINGS.keeping().requestLife());

    List<Detail> details = regenerate(List.of(task, other), FORCED);

    assertThat(details)
        .extracting(Detail::result)
        .containsExactly(Detail.Result.FAILED, Detail.Result.DONE);
    assertThat(details.getFirst().reason()).contains("create the task");
  }

  @Test
  void manyTasksAreAnsweredInTheirOrderAndSentInFullBatches() {
    List<Task> tasks = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      QueueName queue = QueueName.all().get(i % 4);
      var task = Samples.task("t" + (99 - i)).type(queue.type()).priority(queue.priority());
      tasks.add(has(i % 2 == 0 ? task.failed() : task.completed()));
    }

    List<Detail> details = regenerate(tasks, PLAIN);

    assertThat(details).extracting(Detail::task).isEqualTo(tasks);
    assertThat(details).allMatch(detail -> detail.result() == Detail.Result.DONE);
    assertThat(queues.sent()).hasSize(12);
    assertThat(queues.messages()).hasSize(100);
    assertThat(store.all()).allMatch(task -> task.status() == TaskStatus.QUEUED);
  }

  @Test
  void nothingIsDoneForNothing() {
    assertThat(regenerate(List.of(), FORCED)).isEmpty();
    assertThat(queues.sent()).isEmpty();
  }

  private void assertSkipped(Task task, Wish wish, String reason) {
    Task stored = has(task);
    assertThat(regenerate(stored, wish))
        .isEqualTo(new Detail(stored, Detail.Result.SKIPPED, reason));
    assertThat(row(stored)).isEqualTo(stored);
    assertThat(queues.sent()).isEmpty();
  }

  private static Wish branding() {
    return new Wish(true, false, Optional.of(RegenerateTasksTest::branded));
  }

  private static RequestData branded(RequestData sent) {
    return sent.json().contains("logo_url")
        ? sent
        : new RequestData(sent.json().replaceFirst("}$", ",\"logo_url\":\"https://a.example/x\"}"));
  }

  private Task completedAgain(Task queued) {
    Task claimed = queued.claim(clock.instant(), TIMINGS.leasing().lease());
    return replace(
        claimed.complete(
            Samples.videoResult(claimed), clock.instant(), TIMINGS.keeping().retention()));
  }

  private Task hasApart(String id, RequestData request) {
    Task placed =
        store.place(
            Samples.task(id).completed(),
            request,
            clock.instant().plus(TIMINGS.keeping().requestLife()));
    assertThat(placed.order().request().orElseThrow()).isInstanceOf(RequestRef.Apart.class);
    return has(placed);
  }

  /** The same, ended by a failure and kept for a year. */
  private Task kept(Task task) {
    Task open = Samples.regenerated(row(task), task.attempt().dispatch(), clock.instant());
    Task claimed = open.claim(clock.instant(), Duration.ofSeconds(1));
    return replace(
        claimed.fail(Samples.error(clock.instant()), clock.instant(), Duration.ofDays(365)));
  }

  private Detail regenerate(Task task, Wish wish) {
    return regenerate(List.of(task), wish).getFirst();
  }

  private List<Detail> regenerate(List<Task> tasks, Wish wish) {
    return regenerateTasks.regenerate(tasks, wish, "call-2");
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
