package dev.taskapi.tasks.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.taskapi.tasks.Parallel;
import dev.taskapi.tasks.RequestRef;
import dev.taskapi.tasks.Task;
import dev.taskapi.tasks.TaskKey;
import dev.taskapi.tasks.TaskStatus;
import dev.taskapi.tasks.Timings;
import dev.taskapi.tasks.port.Stream.Scope;
import dev.taskapi.tasks.port.Stream.Sieve;
import dev.taskapi.tasks.testing.ManualClock;
import dev.taskapi.tasks.testing.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What {@link TaskStore} promises of tasks that were deleted. */
abstract class TombstoneContract {
  private static final Timings TIMINGS = Timings.standard();
  private static final TaskKey T1 = Samples.key("t1");
  private static final Write GONE = new Write.Lost(Optional.empty());

  final ManualClock clock = new ManualClock();

  /** The same empty store during one test. */
  abstract TaskStore store();

  @Test
  void aBuriedTaskReadsAsAbsent() {
    Task task = created(Samples.task("t1").group("g").source("s").processing());

    assertThat(bury(task)).isInstanceOf(Write.Written.class);

    assertThat(store().find(T1)).isEmpty();
    assertThat(store().findAll(List.of(T1))).isEmpty();
    assertThat(store().replace(task.checkAgain(clock.instant()))).isEqualTo(GONE);
    assertThat(store().replace(task.revised("outdated"))).isEqualTo(GONE);
    assertThat(store().find(T1)).isEmpty();
  }

  @Test
  void aBuriedTaskIsInNoIndex() {
    Task task = created(Samples.task("t1").group("g").source("s").unsent());
    bury(task);

    for (Scope scope :
        List.of(new Scope.Account(), new Scope.Group("g"), new Scope.OfSource("s"))) {
      for (Optional<TaskStatus> status :
          List.of(Optional.of(task.status()), Optional.<TaskStatus>empty())) {
        Stream stream = new Stream(Samples.ACCOUNT, scope, status, Sieve.ALL);
        assertThat(store().scan(stream, Optional.empty(), 10).entries()).isEmpty();
        assertThat(store().oldest(stream, 10)).isEmpty();
        assertThat(store().count(stream)).isZero();
      }
    }
    Instant late = clock.instant().plus(Duration.ofDays(1));
    for (int bucket = 0; bucket < store().buckets(); bucket++) {
      assertThat(store().due(bucket, late, Optional.empty(), 10)).isEmpty();
    }
  }

  @Test
  void aTaskThatHasChangedIsNotBuried() {
    Task task = created(Samples.task("t1").queued());
    Task claimed = written(task.claim(clock.instant(), TIMINGS.leasing().lease()));

    assertThat(bury(task)).isEqualTo(new Write.Lost(Optional.of(claimed)));

    assertThat(store().find(T1)).contains(claimed);
  }

  @Test
  void nothingIsBuriedWhereThereIsNoTask() {
    assertThat(bury(Samples.task("t1").queued().revised("r"))).isEqualTo(GONE);
    assertThat(store().create(Samples.task("t1").queued())).isInstanceOf(Creation.Created.class);
  }

  @Test
  void ofBurialsAtTheSameTimeExactlyOneWins() {
    Task task = created(Samples.task("t1").queued());

    List<Write> answers = Parallel.map(IntStream.range(0, 20).boxed().toList(), i -> bury(task));

    assertThat(answers).filteredOn(Write.Written.class::isInstance).hasSize(1);
    assertThat(answers).filteredOn(GONE::equals).hasSize(19);
  }

  @Test
  void theIdOfABuriedTaskIsFree() {
    bury(created(Samples.task("t1").queued()));
    clock.advance(Duration.ofMillis(1));

    Task anew = created(anew("new"));

    assertThat(store().find(T1)).contains(anew);
    assertThat(written(anew.claim(clock.instant(), TIMINGS.leasing().lease())).run().fence())
        .isEqualTo(1);
  }

  @Test
  void aCreateRepeatedAfterTheTaskWasDeletedWritesNothing() {
    Task task = Samples.task("t1").queued();
    bury(created(task));
    clock.advance(Duration.ofHours(1));

    assertThat(store().create(task)).isEqualTo(new Creation.Deleted());
    assertThat(store().create(anew(task.attempt().dispatch()))).isEqualTo(new Creation.Deleted());
    assertThat(store().find(T1)).isEmpty();
  }

  @Test
  void noTwoIncarnationsAreBornAtTheSameTime() {
    Task task = Samples.task("t1").queued();
    bury(created(task));

    Task twin = Samples.task("t1").dispatch("new").queued();

    assertThat(twin.incarnation()).isEqualTo(task.incarnation());
    assertThat(store().create(twin)).isEqualTo(new Creation.Deleted());
  }

  @Test
  void whatWasAskedForBeforeTheDeletionIsDeletedToo() {
    Task task = created(Samples.task("t1").queued());
    clock.advanceSeconds(10);
    Instant deletedAt = clock.instant();
    bury(task);
    clock.advanceSeconds(10);
    Task late = anew("new");

    for (Instant since : List.of(ManualClock.START, deletedAt.minusMillis(1), deletedAt)) {
      assertThat(store().create(late, Optional.of(since))).isEqualTo(new Creation.Deleted());
    }
    assertThat(store().find(T1)).isEmpty();

    assertThat(store().create(late, Optional.of(deletedAt.plusMillis(1))))
        .isInstanceOf(Creation.Created.class);
  }

  @Test
  void whatStandsIsAnsweredWheneverTheNewOneWasAskedFor() {
    Task standing = created(Samples.task("t1").queued());

    assertThat(store().create(anew("new"), Optional.of(ManualClock.START)))
        .isEqualTo(new Creation.Exists(standing));
  }

  @Test
  void aTombstoneIsForgottenAfterItsTime() {
    Task task = Samples.task("t1").queued();
    bury(created(task));
    clock.advance(TIMINGS.keeping().tombstone().minusSeconds(1));
    assertThat(store().create(task)).isEqualTo(new Creation.Deleted());

    clock.advanceSeconds(1);

    assertThat(store().create(task)).isInstanceOf(Creation.Created.class);
  }

  @Test
  void anIdThatTheAccountHasATombstoneOfIsNotForeign() {
    created(Samples.task("t1").of(Samples.OTHER_ACCOUNT).queued());
    assertThat(store().belongsToAnother(T1)).isTrue();

    bury(created(Samples.task("t1").queued()));

    assertThat(store().belongsToAnother(T1)).isFalse();
  }

  @Test
  void anIdThatTheAccountHasAnExpiredRowOfIsNotForeign() {
    Task mine = created(Samples.task("t1").placeholder());
    clock.advanceTo(mine.upkeep().expiresAt().orElseThrow());
    created(Samples.task("t1").of(Samples.OTHER_ACCOUNT).createdAt(clock.instant()).queued());

    assertThat(store().belongsToAnother(T1)).isFalse();
  }

  @Test
  void whatAnotherAccountHadIsNoTask() {
    bury(created(Samples.task("t1").of(Samples.OTHER_ACCOUNT).queued()));
    Task expiring = created(Samples.task("t2").of(Samples.OTHER_ACCOUNT).placeholder());
    clock.advanceTo(expiring.upkeep().expiresAt().orElseThrow());

    assertThat(store().belongsToAnother(T1)).isFalse();
    assertThat(store().belongsToAnother(Samples.key("t2"))).isFalse();
    assertThat(store().create(anew("new"))).isInstanceOf(Creation.Created.class);
  }

  @Test
  void anErasedRequestIsGoneAndNoOther() {
    Task mine = apart("t1");
    Task other = apart("t2");

    store().eraseRequest(Samples.ACCOUNT, ref(mine));
    store().eraseRequest(Samples.ACCOUNT, ref(mine));
    store().eraseRequest(Samples.OTHER_ACCOUNT, ref(other));

    assertThatExceptionOfType(StoreException.class).isThrownBy(() -> store().request(mine));
    assertThat(store().request(other)).isPresent();
  }

  private Task apart(String id) {
    Task bare = Samples.task(id).withoutRequest().queued();
    Instant expiresAt = clock.instant().plus(Duration.ofDays(60));
    return created(store().place(bare, Samples.requestOf(5_000), expiresAt));
  }

  private static RequestRef.Apart ref(Task task) {
    return (RequestRef.Apart) task.order().request().orElseThrow();
  }

  private Task anew(String dispatch) {
    return Samples.task("t1").dispatch(dispatch).createdAt(clock.instant()).queued();
  }

  private Task created(Task task) {
    return ((Creation.Created) store().create(task)).task();
  }

  private Task written(Task next) {
    return ((Write.Written) store().replace(next)).task();
  }

  private Write bury(Task task) {
    return store().bury(task, clock.instant(), clock.instant().plus(TIMINGS.keeping().tombstone()));
  }
}
