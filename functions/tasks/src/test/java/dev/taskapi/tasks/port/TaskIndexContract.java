package dev.taskapi.tasks.port;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskapi.requests.TaskType;
import dev.taskapi.tasks.Priority;
import dev.taskapi.tasks.Task;
import dev.taskapi.tasks.TaskId;
import dev.taskapi.tasks.TaskStatus;
import dev.taskapi.tasks.Timings;
import dev.taskapi.tasks.port.Stream.Scope;
import dev.taskapi.tasks.port.Stream.Sieve;
import dev.taskapi.tasks.testing.ManualClock;
import dev.taskapi.tasks.testing.Samples;
import dev.taskapi.tasks.testing.TaskBuilder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What {@link TaskStore} promises of its indexes, once they have caught up. */
abstract class TaskIndexContract {
  private static final Scope ACCOUNT = new Scope.Account();
  private static final Scope GROUP = new Scope.Group("g1");
  private static final Scope SOURCE = new Scope.OfSource("s1");

  final ManualClock clock = new ManualClock();

  /** The same empty store during one test. */
  abstract TaskStore store();

  @Test
  void aStreamIsReadNewestFirstAndByIdWhereTimesAreEqual() {
    create(at("b", 1), at("a", 2), at("d", 1), at("c", 3), at("B", 1));

    assertThat(ids(all(ACCOUNT))).containsExactly("c", "a", "d", "b", "B");
  }

  @Test
  void anotherAccountsTasksAreInNoStream() {
    create(at("mine", 1).group("g1").source("s1"));
    create(at("theirs", 1).of(Samples.OTHER_ACCOUNT).group("g1").source("s1"));

    for (Scope scope : List.of(ACCOUNT, GROUP, SOURCE)) {
      assertThat(ids(all(scope))).containsExactly("mine");
      assertThat(ids(of(scope, TaskStatus.QUEUED))).containsExactly("mine");
    }
  }

  @Test
  void groupAndSourceHaveStreamsOfTheirOwn() {
    create(at("none", 1), at("grouped", 2).group("g1"), at("other", 3).group("g2").source("s2"));
    create(at("both", 4).group("g1").source("s1"), at("sourced", 5).source("s1"));

    assertThat(ids(all(GROUP))).containsExactly("both", "grouped");
    assertThat(ids(all(SOURCE))).containsExactly("sourced", "both");
    assertThat(ids(all(ACCOUNT))).hasSize(5);
  }

  @Test
  void aTaskThatMovesIsInTheStreamOfItsNewStatusAlone() {
    Task task = create(at("t1", 1).group("g1").source("s1")).getFirst();
    Task claimed = written(task.claim(clock.instant(), Timings.standard().leasing().lease()));

    for (Scope scope : List.of(ACCOUNT, GROUP, SOURCE)) {
      assertThat(ids(of(scope, TaskStatus.QUEUED))).isEmpty();
      assertThat(ids(of(scope, TaskStatus.PROCESSING))).containsExactly("t1");
      assertThat(ids(all(scope))).containsExactly("t1");
    }
    written(
        claimed.fail(
            Samples.error(clock.instant()),
            clock.instant(),
            Timings.standard().keeping().retention()));
    assertThat(ids(of(ACCOUNT, TaskStatus.PROCESSING))).isEmpty();
    assertThat(ids(of(ACCOUNT, TaskStatus.FAILED))).containsExactly("t1");
  }

  @Test
  void aTaskCreatedOverAnExpiredOneLeavesNoEntryOfTheOld() {
    Task old = ((Creation.Created) store().create(at("t1", 0).group("g1").placeholder())).task();
    clock.advanceTo(old.upkeep().expiresAt().orElseThrow());

    store().create(Samples.task("t1").createdAt(clock.instant()).dispatch("new").queued());

    assertThat(entries(all(ACCOUNT), 10))
        .containsExactly(new Position(clock.instant(), new TaskId("t1")));
    assertThat(ids(all(GROUP))).isEmpty();
    assertThat(ids(of(ACCOUNT, TaskStatus.PENDING))).isEmpty();
  }

  @Test
  void typesAndPrioritiesAreFiltered() {
    create(at("video", 1), at("quiz", 2).type(TaskType.QUIZ));
    create(at("lesson", 3).type(TaskType.ANIMATED_LESSON).priority(Priority.LOW));
    Sieve twoTypes = sieve(Set.of(TaskType.QUIZ, TaskType.ANIMATED_LESSON), Set.of());
    Sieve low = sieve(Set.of(), Set.of(Priority.LOW, Priority.URGENT));
    Sieve lowQuiz = sieve(Set.of(TaskType.QUIZ), Set.of(Priority.LOW));

    assertThat(ids(with(ACCOUNT, twoTypes))).containsExactly("lesson", "quiz");
    assertThat(ids(with(ACCOUNT, low))).containsExactly("lesson");
    assertThat(ids(with(ACCOUNT, lowQuiz))).isEmpty();
  }

  @Test
  void groupAndSourcesAreFilteredInEachOthersStreams() {
    create(at("1", 1).group("g1").source("s1"), at("2", 2).group("g1").source("s2"));
    create(at("3", 3).group("g2").source("s1"), at("4", 4).group("g1"), at("5", 5).source("s1"));
    Sieve inGroup = sieve(Optional.of("g1"), Set.of());
    Sieve ofSources = sieve(Optional.empty(), Set.of("s1", "s3"));

    assertThat(ids(with(SOURCE, inGroup))).containsExactly("1");
    assertThat(ids(with(GROUP, ofSources))).containsExactly("1");
    assertThat(ids(with(ACCOUNT, ofSources))).containsExactly("5", "3", "1");
    assertThat(ids(with(ACCOUNT, inGroup))).containsExactly("4", "2", "1");
    assertThat(ids(with(GROUP, inGroup))).containsExactly("4", "2", "1");
    assertThat(ids(with(SOURCE, ofSources))).containsExactly("5", "3", "1");
  }

  @Test
  void tasksWithoutARequestCanBeLeftOut() {
    create(at("queued", 2), at("queued2", 4));
    store().create(at("empty", 1).placeholder());
    store().create(at("waiting", 3).unsent());
    Sieve withRequest = new Sieve(Set.of(), Set.of(), Optional.empty(), Set.of(), true);
    Stream pending =
        new Stream(Samples.ACCOUNT, ACCOUNT, Optional.of(TaskStatus.PENDING), withRequest);

    assertThat(ids(of(ACCOUNT, TaskStatus.PENDING))).containsExactly("waiting", "empty");
    assertThat(ids(pending)).containsExactly("waiting");
    assertThat(store().count(pending)).isEqualTo(1);
  }

  @Test
  void aStreamGoesOnBehindAnyPositionEvenOneThatIsNone() {
    create(at("a", 1), at("b", 2), at("c", 2), at("d", 4), at("e", 5));
    List<Position> all = entries(all(ACCOUNT), 10);

    for (int i = 0; i < all.size(); i++) {
      assertThat(after(all(ACCOUNT), all.get(i))).isEqualTo(all.subList(i + 1, all.size()));
    }
    assertThat(ids(after(all(ACCOUNT), position("x", 3)))).containsExactly("c", "b", "a");
    assertThat(ids(after(all(ACCOUNT), position("bb", 2)))).containsExactly("b", "a");
    assertThat(ids(after(all(ACCOUNT), position("zz", 9)))).hasSize(5);
    assertThat(after(all(ACCOUNT), position("0", 0))).isEmpty();
    assertThat(after(of(ACCOUNT, TaskStatus.QUEUED), position("x", 3))).hasSize(3);
  }

  @Test
  void aStreamGoesOnBehindAnEntryThatHasMovedAway() {
    List<Task> created = create(at("a", 1), at("b", 2), at("c", 3));
    Stream queued = of(ACCOUNT, TaskStatus.QUEUED);
    Slice first = store().scan(queued, Optional.empty(), 2);
    written(created.get(1).claim(clock.instant(), Timings.standard().leasing().lease()));

    assertThat(ids(first.entries())).startsWith("c");
    assertThat(ids(after(queued, position("b", 2)))).containsExactly("a");
  }

  @Test
  void slicesOfAnySizeMakeTheWholeStream() {
    List<TaskBuilder> tasks = new ArrayList<>();
    for (int i = 0; i < 23; i++) {
      TaskType type = i % 3 == 0 ? TaskType.QUIZ : TaskType.VIDEO;
      tasks.add(at("t" + i, i / 4).type(type).group("g1"));
    }
    create(tasks.toArray(TaskBuilder[]::new));
    List<Position> all = entries(all(ACCOUNT), 1_000);
    Stream quizzes = with(GROUP, sieve(Set.of(TaskType.QUIZ), Set.of()));

    assertThat(all).hasSize(23).isSorted();
    for (int size : List.of(1, 5, 23)) {
      assertThat(entries(all(ACCOUNT), size)).isEqualTo(all);
      assertThat(entries(of(GROUP, TaskStatus.QUEUED), size)).isEqualTo(all);
      assertThat(entries(quizzes, size)).hasSize(8).isSorted();
    }
  }

  @Test
  void aStreamIsCountedAsItIsRead() {
    create(at("1", 1).group("g1").source("s1"), at("2", 2).group("g1").priority(Priority.LOW));
    create(at("3", 3).source("s1"), at("4", 4));

    assertThat(store().count(all(ACCOUNT))).isEqualTo(4);
    assertThat(store().count(all(GROUP))).isEqualTo(2);
    assertThat(store().count(of(SOURCE, TaskStatus.QUEUED))).isEqualTo(2);
    assertThat(store().count(of(SOURCE, TaskStatus.FAILED))).isZero();
    assertThat(store().count(with(GROUP, sieve(Set.of(), Set.of(Priority.LOW))))).isEqualTo(1);
  }

  @Test
  void theOldestOfAStreamComeFirstAndByIdWhereTimesAreEqual() {
    create(at("c", 3), at("b", 1), at("a", 2), at("d", 1), at("B", 1));

    assertThat(ids(store().oldest(all(ACCOUNT), 10))).containsExactly("B", "b", "d", "a", "c");
    assertThat(ids(store().oldest(of(ACCOUNT, TaskStatus.QUEUED), 2))).containsExactly("B", "b");
    assertThat(store().oldest(of(ACCOUNT, TaskStatus.FAILED), 10)).isEmpty();
    assertThat(store().oldest(all(ACCOUNT), 10)).isEqualTo(entries(all(ACCOUNT), 10).reversed());
  }

  @Test
  void theOldestAreAsManyAsAskedForWhateverFiltersLeaveOut() {
    for (int i = 0; i < 30; i++) {
      TaskBuilder task = at("t%02d".formatted(i), i).group("g1");
      store().create(i % 3 == 0 ? task.unsent() : task.placeholder());
    }
    Sieve withRequest = new Sieve(Set.of(), Set.of(), Optional.empty(), Set.of(), true);
    Stream pending =
        new Stream(Samples.ACCOUNT, GROUP, Optional.of(TaskStatus.PENDING), withRequest);

    assertThat(ids(store().oldest(pending, 4))).containsExactly("t00", "t03", "t06", "t09");
    assertThat(store().oldest(pending, 100)).hasSize(10);
  }

  @Test
  void aSpanOfAStreamIsCountedFromItsBeginningExclusiveToItsEndInclusive() {
    create(at("1", 1).group("g1"), at("2", 2).group("g1").priority(Priority.LOW), at("3", 3));
    Instant two = ManualClock.START.plusSeconds(2);

    for (Stream stream : List.of(all(ACCOUNT), of(ACCOUNT, TaskStatus.QUEUED))) {
      assertThat(store().count(stream, Span.ALL)).isEqualTo(3);
      assertThat(store().count(stream, Span.after(two))).isEqualTo(1);
      assertThat(store().count(stream, Span.until(two))).isEqualTo(2);
      assertThat(store().count(stream, Span.after(two.minusMillis(1)))).isEqualTo(2);
      assertThat(store().count(stream, Span.until(two.minusMillis(1)))).isEqualTo(1);
    }
    assertThat(store().count(with(GROUP, sieve(Set.of(), Set.of(Priority.LOW))), Span.until(two)))
        .isEqualTo(1);
  }

  @Test
  void aStreamGoesOnAheadOfATimeWithAllThatWasCreatedThenOrBefore() {
    create(at("-", 2), at("z", 2), at("older", 1), at("newer", 3));
    Position two = Position.aheadOf(ManualClock.START.plusSeconds(2));

    assertThat(ids(after(all(ACCOUNT), two))).containsExactly("z", "-", "older");
  }

  @Test
  void aStreamOfOneStatusKnowsWhatHasExpired() {
    create(at("running", 0).group("g1").source("s1"));
    Task old = ((Creation.Created) store().create(at("old", 0).group("g1").placeholder())).task();
    store().create(at("new", 1).source("s1").group("g1").placeholder());
    clock.advanceTo(old.upkeep().expiresAt().orElseThrow());

    for (Scope scope : List.of(ACCOUNT, GROUP)) {
      Stream live = of(scope, TaskStatus.PENDING);
      Stream expired =
          new Stream(Samples.ACCOUNT, scope, Optional.of(TaskStatus.PENDING), Sieve.ALL, true);
      assertThat(ids(live)).containsExactly("new");
      assertThat(store().oldest(live, 10)).hasSize(1);
      assertThat(store().count(live)).isEqualTo(1);
      assertThat(ids(expired)).containsExactly("old");
      assertThat(store().count(expired)).isEqualTo(1);
      assertThat(ids(of(scope, TaskStatus.QUEUED))).containsExactly("running");
    }
    assertThat(ids(of(SOURCE, TaskStatus.PENDING))).containsExactly("new");
  }

  @Test
  void anEndedTaskExpiresAndARegeneratedOneDoesNot() {
    Task queued = create(at("t1", 0)).getFirst();
    Task failed = written(queued.claim(clock.instant(), Timings.standard().leasing().lease()));
    failed =
        written(
            failed.fail(
                Samples.error(clock.instant()),
                clock.instant(),
                Timings.standard().keeping().retention()));
    Task other = create(at("t2", 0)).getFirst();
    other = written(Samples.cancelled(other, clock.instant()));
    written(Samples.regenerated(other, "again", clock.instant()));
    clock.advanceTo(failed.upkeep().expiresAt().orElseThrow());

    assertThat(ids(of(ACCOUNT, TaskStatus.FAILED))).isEmpty();
    assertThat(ids(of(ACCOUNT, TaskStatus.CANCELLED))).isEmpty();
    assertThat(ids(of(ACCOUNT, TaskStatus.QUEUED))).containsExactly("t2");
  }

  @Test
  void whatIsDueIsFoundTheLongestDueFirst() {
    create(at("b", 60), at("a", 0), at("c", 120));
    Instant start = ManualClock.START;

    assertThat(due(start.plusSeconds(599), 100)).isEmpty();
    assertThat(due(start.plusSeconds(600), 100))
        .containsExactly(new Due(Samples.key("a"), start.plusSeconds(600)));
    assertThat(due(start.plusSeconds(10_000), 100))
        .extracting(due -> due.key().id().value())
        .containsExactlyInAnyOrder("a", "b", "c");
  }

  @Test
  void dueTasksAreReadInPagesOfAnySize() {
    List<Due> expected = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      for (var account : List.of(Samples.ACCOUNT, Samples.OTHER_ACCOUNT)) {
        Task task = create(at("t" + i, i % 3).of(account)).getFirst();
        expected.add(new Due(task.key(), task.upkeep().checkAt().orElseThrow()));
      }
    }
    Instant later = clock.instant().plusSeconds(10_000);

    for (int size : List.of(1, 200)) {
      assertThat(due(later, size)).containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  @Test
  void aTaskIsDueOnlyWhenItsLatestWriteSaysSoAndNeverOnceItHasEnded() {
    Task task = create(at("t1", 0)).getFirst();
    store().create(at("placeholder", 0).placeholder());
    Instant later = ManualClock.START.plusSeconds(5_000);
    Task moved = written(task.checkAgain(later));

    assertThat(due(later.minusMillis(1), 10)).isEmpty();
    assertThat(due(later, 10)).containsExactly(new Due(task.key(), later));

    Task claimed = written(moved.claim(later, Timings.standard().leasing().lease()));
    assertThat(due(later, 10)).hasSize(1);
    written(
        claimed.complete(
            Samples.videoResult(claimed), later, Timings.standard().keeping().retention()));
    assertThat(due(later.plusSeconds(100_000), 10)).isEmpty();
  }

  private static TaskBuilder at(String id, long seconds) {
    return Samples.task(id).createdAt(ManualClock.START.plusSeconds(seconds));
  }

  private List<Task> create(TaskBuilder... tasks) {
    List<Task> created = new ArrayList<>();
    for (TaskBuilder task : tasks) {
      created.add(((Creation.Created) store().create(task.queued())).task());
    }
    return created;
  }

  private Task written(Task next) {
    return ((Write.Written) store().replace(next)).task();
  }

  private static Stream all(Scope scope) {
    return with(scope, Sieve.ALL);
  }

  private static Stream with(Scope scope, Sieve sieve) {
    return new Stream(Samples.ACCOUNT, scope, Optional.empty(), sieve);
  }

  private static Stream of(Scope scope, TaskStatus status) {
    return new Stream(Samples.ACCOUNT, scope, Optional.of(status), Sieve.ALL);
  }

  private static Sieve sieve(Set<TaskType> types, Set<Priority> priorities) {
    return new Sieve(types, priorities, Optional.empty(), Set.of(), false);
  }

  private static Sieve sieve(Optional<String> group, Set<String> sources) {
    return new Sieve(Set.of(), Set.of(), group, sources, false);
  }

  private static Position position(String id, long seconds) {
    return new Position(ManualClock.START.plusSeconds(seconds), new TaskId(id));
  }

  private List<String> ids(Stream stream) {
    return ids(entries(stream, 100));
  }

  private static List<String> ids(List<Position> positions) {
    return positions.stream().map(position -> position.id().value()).toList();
  }

  private List<Position> entries(Stream stream, int size) {
    return entries(stream, Optional.empty(), size);
  }

  private List<Position> after(Stream stream, Position position) {
    return entries(stream, Optional.of(position), 2);
  }

  private List<Position> entries(Stream stream, Optional<Position> start, int size) {
    List<Position> entries = new ArrayList<>();
    Optional<Position> after = start;
    for (int calls = 0; calls < 1_000; calls++) {
      Slice slice = store().scan(stream, after, size);
      entries.addAll(slice.entries());
      after = slice.next();
      if (after.isEmpty()) {
        return entries;
      }
    }
    throw new AssertionError("the stream does not end");
  }

  /** Of all buckets, each of which is checked to be in order. */
  private List<Due> due(Instant now, int size) {
    List<Due> all = new ArrayList<>();
    for (int bucket = 0; bucket < store().buckets(); bucket++) {
      List<Due> ofBucket = due(bucket, now, size);
      assertThat(ofBucket).extracting(Due::checkAt).isSorted();
      all.addAll(ofBucket);
    }
    return all;
  }

  private List<Due> due(int bucket, Instant now, int size) {
    List<Due> all = new ArrayList<>();
    List<Due> page = store().due(bucket, now, Optional.empty(), size);
    while (!page.isEmpty()) {
      assertThat(page).hasSizeLessThanOrEqualTo(size);
      all.addAll(page);
      page = store().due(bucket, now, Optional.of(page.getLast()), size);
    }
    return all;
  }
}
