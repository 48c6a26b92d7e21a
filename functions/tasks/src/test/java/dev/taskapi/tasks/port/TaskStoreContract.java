package dev.taskapi.tasks.port;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskapi.requests.TaskType;
import dev.taskapi.tasks.Parallel;
import dev.taskapi.tasks.RequestData;
import dev.taskapi.tasks.RequestRef;
import dev.taskapi.tasks.Task;
import dev.taskapi.tasks.TaskKey;
import dev.taskapi.tasks.TaskStatus;
import dev.taskapi.tasks.Timings;
import dev.taskapi.tasks.testing.ManualClock;
import dev.taskapi.tasks.testing.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What {@link TaskStore} promises of reads and writes by key. */
abstract class TaskStoreContract {
  private static final Timings TIMINGS = Timings.standard();

  final ManualClock clock = new ManualClock();

  /** The same empty store during one test. */
  abstract TaskStore store();

  @Test
  void aNewTaskIsCreatedUnderARevision() {
    Task task = Samples.task("t1").queued();

    Task created = created(task);

    assertThat(created.revision()).isNotBlank();
    assertThat(created.revised("")).isEqualTo(task);
    assertThat(store().find(task.key())).contains(created);
  }

  @Test
  void aTakenIdIsAnsweredWithTheTaskThatHasIt() {
    Task first = created(Samples.task("t1").queued());

    Creation second =
        store().create(Samples.task("t1").type(TaskType.QUIZ).dispatch("other").queued());

    assertThat(second).isEqualTo(new Creation.Exists(first));
    assertThat(store().find(first.key())).contains(first);
  }

  @Test
  void aCreateRepeatedUnderItsDispatchIsAnsweredWithItsTask() {
    Task task = Samples.task("t1").queued();
    Task claimed = written(created(task).claim(clock.instant(), TIMINGS.leasing().lease()));

    assertThat(store().create(task)).isEqualTo(new Creation.Repeated(claimed));
  }

  @Test
  void ofCreatesAtTheSameTimeOneWinsAndAllSeeItsTask() {
    List<Creation> answers =
        Parallel.map(
            IntStream.range(0, 20).boxed().toList(),
            i -> store().create(Samples.task("t1").dispatch("d" + i).queued()));

    List<Task> created =
        answers.stream()
            .filter(Creation.Created.class::isInstance)
            .map(TaskStoreContract::taskOf)
            .toList();
    assertThat(created).hasSize(1);
    assertThat(answers).extracting(TaskStoreContract::taskOf).containsOnly(created.getFirst());
  }

  @Test
  void accountsMayUseTheSameId() {
    Task mine = created(Samples.task("t1").queued());
    Task theirs = created(Samples.task("t1").of(Samples.OTHER_ACCOUNT).queued());

    assertThat(store().find(mine.key())).contains(mine);
    assertThat(store().find(theirs.key())).contains(theirs);
  }

  @Test
  void anExpiredTaskReadsAsAbsentFromItsLastMomentOn() {
    Task task = created(Samples.task("t1").placeholder());
    Instant expiry = task.upkeep().expiresAt().orElseThrow();

    clock.advanceTo(expiry.minusMillis(1));
    assertThat(store().find(task.key())).isPresent();
    assertThat(store().create(Samples.task("t1").dispatch("new").queued()))
        .isInstanceOf(Creation.Exists.class);

    clock.advanceTo(expiry);
    assertThat(store().find(task.key())).isEmpty();
    assertThat(store().findAll(List.of(task.key()))).isEmpty();
    assertThat(store().replace(task.revised("outdated"))).isEqualTo(lostToNothing());
  }

  @Test
  void theIdOfAnExpiredTaskIsFree() {
    Task old = created(Samples.task("t1").group("g").source("s").placeholder());
    clock.advanceTo(old.upkeep().expiresAt().orElseThrow());

    Task fresh = created(Samples.task("t1").dispatch("new").createdAt(clock.instant()).queued());

    assertThat(store().find(old.key())).contains(fresh);
  }

  @Test
  void aReplacementGetsANewRevision() {
    Task created = created(Samples.task("t1").queued());

    Task claimed = written(created.claim(clock.instant(), TIMINGS.leasing().lease()));

    assertThat(claimed.revision()).isNotBlank().isNotEqualTo(created.revision());
    assertThat(claimed.status()).isEqualTo(TaskStatus.PROCESSING);
    assertThat(store().find(created.key())).contains(claimed);
  }

  @Test
  void aReplacementOfAnOutdatedTaskWritesNothing() {
    Task created = created(Samples.task("t1").queued());
    Task claimed = written(created.claim(clock.instant(), TIMINGS.leasing().lease()));

    Write second = store().replace(created.checkAgain(clock.instant()));

    assertThat(second).isEqualTo(new Write.Lost(Optional.of(claimed)));
    assertThat(store().find(created.key())).contains(claimed);
  }

  @Test
  void aReplacementOfATaskThatIsNoneWritesNothing() {
    Task absent = Samples.task("t1").queued().revised("r");

    assertThat(store().replace(absent)).isEqualTo(lostToNothing());
    assertThat(store().find(absent.key())).isEmpty();
  }

  @Test
  void ofReplacementsAtTheSameTimeExactlyOneWins() {
    Task created = created(Samples.task("t1").queued());

    List<Write> answers =
        Parallel.map(
            IntStream.range(0, 20).boxed().toList(),
            i ->
                store()
                    .replace(
                        created.claim(clock.instant().plusSeconds(i), TIMINGS.leasing().lease())));

    Task now = store().find(created.key()).orElseThrow();
    assertThat(answers)
        .containsOnly(new Write.Written(now), new Write.Lost(Optional.of(now)))
        .containsOnlyOnce(new Write.Written(now));
  }

  @Test
  void anIdThatOnlyAnotherAccountHasBelongsToIt() {
    created(Samples.task("theirs").of(Samples.OTHER_ACCOUNT).queued());
    created(Samples.task("ours").of(Samples.OTHER_ACCOUNT).queued());
    created(Samples.task("ours").queued());
    created(Samples.task("mine").queued());

    assertThat(store().belongsToAnother(Samples.key("theirs"))).isTrue();
    assertThat(store().belongsToAnother(Samples.key("their"))).isFalse();
    assertThat(store().belongsToAnother(Samples.key("ours"))).isFalse();
    assertThat(store().belongsToAnother(Samples.key("mine"))).isFalse();
    assertThat(store().belongsToAnother(Samples.key("nobodys"))).isFalse();
  }

  @Test
  void anIdThatTheAccountOnceHadBelongsToNoOther() {
    Task old = created(Samples.task("t1").placeholder());
    clock.advanceTo(old.upkeep().expiresAt().orElseThrow());
    created(Samples.task("t1").of(Samples.OTHER_ACCOUNT).createdAt(clock.instant()).queued());

    assertThat(store().find(old.key())).isEmpty();
    assertThat(store().belongsToAnother(old.key())).isFalse();
  }

  @Test
  void anExpiredTaskOfAnotherBelongsToNobody() {
    Task old = created(Samples.task("t1").of(Samples.OTHER_ACCOUNT).placeholder());
    clock.advanceTo(old.upkeep().expiresAt().orElseThrow());

    assertThat(store().belongsToAnother(Samples.key("t1"))).isFalse();
  }

  @Test
  void manyTasksAreFoundAtOnceAndOnlyThoseThatExist() {
    List<Task> created =
        Parallel.map(
            IntStream.range(0, 250).boxed().toList(), i -> created(Samples.task("t" + i).queued()));
    List<TaskKey> asked = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      asked.add(Samples.key("t" + i));
    }
    asked.add(Samples.key("t7"));
    asked.add(Samples.task("t7").of(Samples.OTHER_ACCOUNT).key());

    Map<TaskKey, Task> found = store().findAll(asked);

    assertThat(found).hasSize(250);
    assertThat(found.values()).containsExactlyInAnyOrderElementsOf(created);
    assertThat(store().findAll(List.of())).isEmpty();
  }

  @Test
  void aSmallRequestStandsInTheRow() {
    Task placed = place(Samples.task("t1").withoutRequest().queued(), Samples.SHORT_REQUEST);

    assertThat(placed.order().request()).contains(new RequestRef.Inline(Samples.SHORT_REQUEST));
    assertThat(store().request(created(placed))).contains(Samples.SHORT_REQUEST);
  }

  @Test
  void aLargeRequestStandsApart() {
    RequestData largest =
        new RequestData("{\"story_prompt\":\"%s\"}".formatted("é漢😀".repeat(29_120)));
    assertThat(largest.bytes()).isBetween(RequestData.MOST_BYTES - 1_000, RequestData.MOST_BYTES);

    Task placed = place(Samples.task("t1").withoutRequest().queued(), largest);
    Task found = store().find(created(placed).key()).orElseThrow();

    assertThat(found.order().request().orElseThrow()).isInstanceOf(RequestRef.Apart.class);
    assertThat(store().request(found)).contains(largest);
  }

  @Test
  void aLosingWriterOverwritesNoRequest() {
    Task bare = Samples.task("t1").withoutRequest().queued();
    RequestData mine = Samples.requestOf(5_000);
    Task winner = created(place(bare, mine));

    Task loser = place(bare, Samples.requestOf(6_000));

    assertThat(loser.order().request()).isNotEqualTo(winner.order().request());
    assertThat(store().request(winner)).contains(mine);
  }

  @Test
  void aTaskWithoutARequestHasNone() {
    assertThat(store().request(created(Samples.task("t1").placeholder()))).isEmpty();
  }

  @Test
  void everyFieldComesBackAsItWasWritten() {
    Task full = FullTask.of(Samples.task("t1").key());

    Task created = created(full);

    assertThat(created.revised("")).isEqualTo(full);
    assertThat(store().find(full.key())).contains(created);
    assertThat(store().findAll(List.of(full.key()))).containsEntry(full.key(), created);
  }

  @Test
  void theLongestNamesAreKept() {
    Task longest = created(FullTask.ofLongestNames());

    assertThat(store().find(longest.key())).contains(longest);
  }

  private Task created(Task task) {
    return taskOf(store().create(task));
  }

  private Task written(Task next) {
    return ((Write.Written) store().replace(next)).task();
  }

  private Task place(Task task, RequestData request) {
    return store().place(task, request, clock.instant().plus(Duration.ofDays(60)));
  }

  private static Write lostToNothing() {
    return new Write.Lost(Optional.empty());
  }

  private static Task taskOf(Creation creation) {
    return switch (creation) {
      case Creation.Created created -> created.task();
      case Creation.Repeated repeated -> repeated.task();
      case Creation.Exists exists -> exists.task();
      case Creation.Deleted deleted -> throw new AssertionError("it was deleted");
    };
  }
}
