package dev.taskapi.tasks.erase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.taskapi.tasks.FileKey;
import dev.taskapi.tasks.Surroundings;
import dev.taskapi.tasks.Task;
import dev.taskapi.tasks.TaskKey;
import dev.taskapi.tasks.Timings;
import dev.taskapi.tasks.port.Creation;
import dev.taskapi.tasks.port.Erasure;
import dev.taskapi.tasks.port.StoreException;
import dev.taskapi.tasks.port.TaskStore;
import dev.taskapi.tasks.port.Write;
import dev.taskapi.tasks.reconcile.DueErasures;
import dev.taskapi.tasks.reconcile.Finding;
import dev.taskapi.tasks.reconcile.Tally;
import dev.taskapi.tasks.testing.InMemoryErasures;
import dev.taskapi.tasks.testing.InMemoryFiles;
import dev.taskapi.tasks.testing.InMemoryTaskStore;
import dev.taskapi.tasks.testing.Interference;
import dev.taskapi.tasks.testing.ManualClock;
import dev.taskapi.tasks.testing.Samples;
import dev.taskapi.tasks.testing.TaskBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EraseTasksTest {
  private static final Timings TIMINGS = Timings.standard();
  private static final TaskKey T1 = Samples.key("t1");

  private final ManualClock clock = new ManualClock();
  private final Surroundings surroundings = Samples.surroundings(clock);
  private final InMemoryTaskStore store = new InMemoryTaskStore(clock);
  private final InMemoryErasures erasures = new InMemoryErasures();
  private final InMemoryFiles files = new InMemoryFiles();

  @SuppressWarnings("NullAway.Init")
  @TempDir
  Path folder;

  @Test
  void aTaskIsErasedWithAllThatBelongsToIt() {
    Task task = make(Samples.task("t1").withoutRequest().completed());
    Task other = make(Samples.task("t10").withoutRequest().completed());
    Task theirs = make(Samples.task("t1").of(Samples.OTHER_ACCOUNT).withoutRequest().completed());
    assertThat(files.paths()).hasSize(6);

    assertThat(erase(store, task.key())).isTrue();

    assertThat(store.find(task.key())).isEmpty();
    assertThat(store.requestsApart(Samples.ACCOUNT)).hasSize(1);
    assertThat(store.request(other)).isPresent();
    assertThat(store.request(theirs)).isPresent();
    assertThat(files.paths()).hasSize(4).allMatch(path -> isOf(other, path) || isOf(theirs, path));
  }

  @Test
  void whatIsNoTaskOrNoMoreIsNotErased() {
    Task theirs = make(Samples.task("t1").of(Samples.OTHER_ACCOUNT).withoutRequest().completed());
    Task expiring = make(Samples.task("old").withoutRequest().completed());
    clock.advanceTo(expiring.upkeep().expiresAt().orElseThrow());

    assertThat(erase(store, T1)).isFalse();
    assertThat(erase(store, expiring.key())).isFalse();
    assertThat(erasures.all()).isEmpty();
    assertThat(files.paths()).anyMatch(path -> isOf(theirs, path));

    Task task = make(Samples.task("t1").createdAt(clock.instant()).withoutRequest().queued());
    assertThat(erase(store, task.key())).isTrue();
    assertThat(erase(store, task.key())).isFalse();
  }

  @Test
  void ofATaskThatNobodyWorkedOnNoFilesAreSought() {
    Task task = make(Samples.task("t1").withoutRequest().queued());

    assertThat(erase(store, task.key())).isTrue();

    assertThat(store.requestsApart(Samples.ACCOUNT)).isEmpty();
    assertThat(files.paths()).as("files that no such task has").hasSize(2);
  }

  @Test
  void ofTwoAtTheSameTimeOneErases() {
    Task task = make(Samples.task("t1").withoutRequest().queued());
    List<Boolean> other = new ArrayList<>();
    TaskStore raced = Interference.before(store, "bury", () -> other.add(erase(store, task.key())));

    assertThat(erase(raced, task.key())).isFalse();

    assertThat(other).containsExactly(true);
    assertThat(store.find(task.key())).isEmpty();
  }

  @Test
  void aTaskThatMovesMeanwhileIsErasedAsItIsThen() {
    for (Consumer<Task> move : moves()) {
      clock.advanceSeconds(1);
      TaskBuilder anew = Samples.task("t1").dispatch(move.toString()).createdAt(clock.instant());
      Task task = make(anew.withoutRequest().processing());
      TaskStore raced = Interference.before(store, "bury", () -> move.accept(task));

      assertThat(erase(raced, task.key())).isTrue();

      assertThat(store.find(task.key())).isEmpty();
      assertThat(store.requestsApart(Samples.ACCOUNT)).isEmpty();
      assertThat(files.paths()).isEmpty();
    }
  }

  private List<Consumer<Task>> moves() {
    return List.of(
        task -> replace(Samples.cancelled(task, clock.instant())),
        task -> replace(Samples.regenerated(task, "again", clock.instant())),
        task ->
            replace(
                task.complete(
                    Samples.videoResult(task), clock.instant(), TIMINGS.keeping().retention())));
  }

  /** A regenerate that changes the request puts it under another key. */
  @Test
  void aRequestThatIsReplacedMeanwhileIsErasedInBothPlaces() {
    Task task = make(Samples.task("t1").withoutRequest().failed());
    TaskStore raced =
        Interference.before(store, "bury", () -> replace(placed(task.checkAgain(clock.instant()))));

    assertThat(erase(raced, task.key())).isTrue();
    assertThat(erasures.all()).hasSize(2);
    assertThat(store.requestsApart(Samples.ACCOUNT)).hasSize(1);

    clock.advance(TIMINGS.keeping().erasure());
    assertThat(dueErasures(store).of(Finding.ERASED)).isEqualTo(2);
    assertThat(store.requestsApart(Samples.ACCOUNT)).isEmpty();
  }

  @Test
  void aTaskCreatedAnewMeanwhileIsNotErased() {
    Task task = make(Samples.task("t1").withoutRequest().completed());
    TaskStore raced =
        Interference.before(
            store,
            "bury",
            () -> {
              erase(store, task.key());
              clock.advanceSeconds(1);
              make(Samples.task("t1").dispatch("new").createdAt(clock.instant()).queued());
            });

    assertThat(erase(raced, task.key())).isFalse();

    clock.advance(TIMINGS.keeping().erasure());
    assertThat(dueErasures(store).of(Finding.ERASED)).isEqualTo(1);
    assertThat(store.find(task.key())).isPresent();
    assertThat(files.paths()).hasSize(2);
  }

  @Test
  void aClockThatIsBehindBuriesNotBeforeTheLastChange() {
    Task task =
        make(
            Samples.task("t1").createdAt(clock.instant().plusSeconds(2)).withoutRequest().queued());
    Instant asked = task.order().createdAt();

    assertThat(erase(store, task.key())).isTrue();
    clock.advanceSeconds(5);

    Task replay = Samples.task("t1").dispatch("other").createdAt(clock.instant()).queued();
    assertThat(store.create(replay, Optional.of(asked))).isEqualTo(new Creation.Deleted());
  }

  @Test
  void aStoreThatFailsBeforeTheTombstoneChangesNothing() {
    Task task = make(Samples.task("t1").withoutRequest().completed());
    TaskStore failing = Interference.before(store, "bury", EraseTasksTest::fail);

    assertThatExceptionOfType(StoreException.class).isThrownBy(() -> erase(failing, task.key()));
    clock.advance(TIMINGS.keeping().erasure());
    assertThat(dueErasures(store).of(Finding.ERASED)).isZero();

    assertThat(store.find(task.key())).contains(task);
    assertThat(store.request(task)).isPresent();
    assertThat(files.paths()).hasSize(2);
    assertThat(erasures.all()).isEmpty();
  }

  @Test
  void whatCannotBeErasedAtOnceIsErasedByItsNote() {
    Task task = make(Samples.task("t1").withoutRequest().completed());
    TaskStore failing = Interference.before(store, "eraseRequest", EraseTasksTest::fail);

    assertThat(erase(failing, task.key())).isTrue();
    assertThat(store.find(task.key())).isEmpty();
    assertThat(files.paths()).isNotEmpty();

    clock.advance(TIMINGS.keeping().erasure().minusMillis(1));
    assertThat(dueErasures(store)).hasToString("{}");
    clock.advance(Duration.ofMillis(1));
    assertThat(dueErasures(Interference.before(store, "find", EraseTasksTest::fail)))
        .hasToString("{UNREACHABLE=1}");
    assertThat(erasures.all()).hasSize(1);
    assertThat(dueErasures(store).of(Finding.ERASED)).isEqualTo(1);

    assertThat(files.paths()).isEmpty();
    assertThat(store.requestsApart(Samples.ACCOUNT)).isEmpty();
    assertThat(erasures.all()).isEmpty();
  }

  @Test
  void whatARunUploadsAfterTheDeletionIsErasedToo() {
    Task task = make(Samples.task("t1").withoutRequest().processing());
    erase(store, task.key());
    upload(task);

    clock.advance(TIMINGS.keeping().erasure());
    dueErasures(store);

    assertThat(files.paths()).isEmpty();
  }

  @Test
  void aNoteOfATaskThatExpiredMeanwhileErasesIt() {
    Task task = make(Samples.task("t1").withoutRequest().completed());
    erasures.note(Erasure.of(task, clock.instant()));
    clock.advanceTo(task.upkeep().expiresAt().orElseThrow());

    assertThat(dueErasures(store).of(Finding.ERASED)).isEqualTo(1);

    assertThat(files.paths()).isEmpty();
  }

  @Test
  void aNoteThatADeletionMovesWhileItIsLookedAtStays() {
    Task task = make(Samples.task("t1").withoutRequest().completed());
    erasures.note(Erasure.of(task, clock.instant()));
    TaskStore raced =
        Interference.after(
            store,
            "find",
            () -> {
              Erasure again = Erasure.of(task, clock.instant().plus(TIMINGS.keeping().erasure()));
              erasures.note(again);
              bury(task);
            });

    dueErasures(raced);
    assertThat(files.paths()).isNotEmpty();
    clock.advance(TIMINGS.keeping().erasure());
    dueErasures(store);

    assertThat(files.paths()).isEmpty();
  }

  private static void fail() {
    throw new StoreException("throttled", new IllegalStateException());
  }

  private boolean erase(TaskStore through, TaskKey key) {
    return new EraseTasks(through, erasures, new Eraser(through, files), surroundings).erase(key);
  }

  private Tally dueErasures(TaskStore through) {
    return new DueErasures(erasures, through, new Eraser(through, files), surroundings).run();
  }

  /** With a request apart, a result file and a step. */
  private Task make(Task task) {
    Task created = ((Creation.Created) store.create(placed(task))).task();
    upload(created);
    return created;
  }

  private Task placed(Task task) {
    return store.place(task, Samples.requestOf(5_000), clock.instant().plus(Duration.ofDays(60)));
  }

  private void upload(Task task) {
    try {
      Path file = Files.writeString(folder.resolve("file"), "x");
      files.put(FileKey.step(task.incarnation(), "hash", "step"), "text/plain", file);
      String results = FileKey.resultFolder(task.incarnation(), 1, task.run().fence());
      files.put(new FileKey(results + "/video.mp4"), "video/mp4", file);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static boolean isOf(Task task, String path) {
    return task.incarnation().folders().stream().anyMatch(own -> path.startsWith(own + "/"));
  }

  private void replace(Task next) {
    assertThat(store.replace(next)).isInstanceOf(Write.Written.class);
  }

  private void bury(Task task) {
    assertThat(
            store.bury(task, clock.instant(), clock.instant().plus(TIMINGS.keeping().tombstone())))
        .isInstanceOf(Write.Written.class);
  }
}
