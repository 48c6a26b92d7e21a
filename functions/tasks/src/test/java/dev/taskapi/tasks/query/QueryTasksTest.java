package dev.taskapi.tasks.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.taskapi.requests.TaskType;
import dev.taskapi.tasks.Priority;
import dev.taskapi.tasks.Task;
import dev.taskapi.tasks.TaskId;
import dev.taskapi.tasks.TaskStatus;
import dev.taskapi.tasks.port.Position;
import dev.taskapi.tasks.testing.InMemoryTaskStore;
import dev.taskapi.tasks.testing.Lag;
import dev.taskapi.tasks.testing.ManualClock;
import dev.taskapi.tasks.testing.Samples;
import dev.taskapi.tasks.testing.TaskBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTasksTest {
  private final ManualClock clock = new ManualClock();
  private final InMemoryTaskStore store = new InMemoryTaskStore(clock);
  private final QueryTasks queryTasks = new QueryTasks(store, Samples.surroundings(clock));

  @Test
  void allTasksAreListedNewestFirst() {
    create(at("a", 1), at("b", 3), at("c", 2));

    assertThat(list(TaskFilter.ALL)).containsExactly("b", "c", "a");
    assertThat(count(TaskFilter.ALL)).isEqualTo(3);
  }

  @Test
  void tasksAskedForByIdAreConsistentAndFilteredLikeAnyOther() {
    InMemoryTaskStore lagging = new InMemoryTaskStore(clock, Lag.upTo(Duration.ofSeconds(3), 1));
    QueryTasks query = new QueryTasks(lagging, Samples.surroundings(clock));
    lagging.create(at("old", 1).queued());
    lagging.create(at("new", 2).type(TaskType.QUIZ).queued());
    lagging.create(at("theirs", 3).of(Samples.OTHER_ACCOUNT).queued());
    TaskFilter ids = byIds("old", "new", "theirs", "none");
    TaskFilter quizzes =
        new TaskFilter(
            Optional.empty(), Set.of(), ids.ids(), Set.of(), Set.of(TaskType.QUIZ), Set.of());

    assertThat(names(query.list(Samples.ACCOUNT, ids, window(10)))).containsExactly("new", "old");
    assertThat(query.count(Samples.ACCOUNT, ids)).isEqualTo(2);
    assertThat(names(query.list(Samples.ACCOUNT, quizzes, window(10)))).containsExactly("new");
    assertThat(query.count(Samples.ACCOUNT, quizzes)).isEqualTo(1);
  }

  @Test
  void noIdsAreNoTasks() {
    create(at("a", 1));

    assertThat(list(byIds())).isEmpty();
    assertThat(count(byIds())).isZero();
  }

  @Test
  void tasksAskedForByIdComeInPagesToo() {
    create(at("a", 1), at("b", 2), at("c", 3));
    TaskFilter all = byIds("a", "b", "c");

    Page first = queryTasks.list(Samples.ACCOUNT, all, new Window(1, 1, Optional.empty()));
    assertThat(names(first)).containsExactly("b");
    assertThat(first.more()).isTrue();
    Page second = queryTasks.list(Samples.ACCOUNT, all, after(first, 5));
    assertThat(names(second)).containsExactly("a");
    assertThat(second.more()).isFalse();
  }

  @Test
  void aRowThatNoLongerMatchesIsLeftOutAndThePageRefilled() {
    InMemoryTaskStore lagging = new InMemoryTaskStore(clock, Lag.upTo(Duration.ofSeconds(3), 1));
    List<Task> created =
        Stream.of("a", "b", "c", "d").map(id -> at(id, 1).queued()).peek(lagging::create).toList();
    clock.advanceSeconds(4);
    for (Task task :
        lagging.findAll(created.subList(2, 4).stream().map(Task::key).toList()).values()) {
      lagging.replace(task.claim(clock.instant(), Duration.ofMinutes(2)));
    }

    Page page =
        new QueryTasks(lagging, Samples.surroundings(clock))
            .list(Samples.ACCOUNT, ofStatus(TaskStatus.QUEUED), window(2));

    assertThat(names(page)).containsExactly("b", "a");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void anIdThatIsCreatedAnewIsListedOnceWhileTheIndexStillHasTheOld(int seed) {
    InMemoryTaskStore lagging = new InMemoryTaskStore(clock, Lag.upTo(Duration.ofSeconds(3), seed));
    Task old = at("t", 0).placeholder();
    lagging.create(old);
    clock.advanceTo(old.upkeep().expiresAt().orElseThrow());
    lagging.create(Samples.task("t").dispatch("new").createdAt(clock.instant()).queued());

    for (int i = 0; i < 40; i++) {
      assertThat(
              names(
                  new QueryTasks(lagging, Samples.surroundings(clock))
                      .list(Samples.ACCOUNT, TaskFilter.ALL, window(5))))
          .as("after %d ms", i * 100)
          .doesNotHaveDuplicates();
      clock.advance(Duration.ofMillis(100));
    }
  }

  @Test
  void anExpiredTaskIsNotListed() {
    Task old = at("t", 0).placeholder();
    store.create(old);
    clock.advanceTo(old.upkeep().expiresAt().orElseThrow());

    assertThat(list(TaskFilter.ALL)).isEmpty();
    assertThat(list(byIds("t"))).isEmpty();
    assertThat(store.find(old.key())).isEmpty();
  }

  @Test
  void filtersOfGroupSourceStatusTypeAndPriorityHoldTogether() {
    create(at("1", 1).group("g1").source("s1"), at("2", 2).group("g1").source("s2"));
    create(at("3", 3).group("g1").source("s1").priority(Priority.LOW));
    create(at("4", 4).group("g2").source("s1"), at("5", 5).group("g1").source("s3"));
    TaskFilter filter =
        new TaskFilter(
            Optional.of("g1"),
            Set.of("s1", "s2"),
            Optional.empty(),
            Set.of(TaskStatus.QUEUED, TaskStatus.PENDING),
            Set.of(TaskType.VIDEO),
            Set.of(Priority.NORMAL));

    assertThat(list(filter)).containsExactly("2", "1");
    assertThat(count(filter)).isEqualTo(2);
  }

  @Test
  void skippedTasksArePassedOver() {
    create(at("a", 1), at("b", 2), at("c", 3), at("d", 4));

    Page page =
        queryTasks.list(Samples.ACCOUNT, TaskFilter.ALL, new Window(2, 1, Optional.empty()));
    assertThat(names(page)).containsExactly("c", "b");
    assertThat(page.more()).isTrue();
    assertThat(
            queryTasks
                .list(Samples.ACCOUNT, TaskFilter.ALL, new Window(2, 9, Optional.empty()))
                .tasks())
        .isEmpty();
  }

  @Test
  void aPageThatIsJustFullSaysWhetherThereIsMore() {
    create(at("a", 1), at("b", 2));

    assertThat(queryTasks.list(Samples.ACCOUNT, TaskFilter.ALL, window(2)).more()).isFalse();
    assertThat(queryTasks.list(Samples.ACCOUNT, TaskFilter.ALL, window(1)).more()).isTrue();
  }

  @Test
  void aWindowHasBounds() {
    for (int limit : List.of(0, -1, 1_001)) {
      assertThatIllegalArgumentException().isThrownBy(() -> new Window(limit, 0, Optional.empty()));
    }
    assertThatIllegalArgumentException().isThrownBy(() -> new Window(1, -1, Optional.empty()));
    assertThat(new Window(1_000, 0, Optional.empty()).limit()).isEqualTo(Window.MOST);
  }

  private void create(TaskBuilder... tasks) {
    for (TaskBuilder task : tasks) {
      store.create(task.queued());
    }
  }

  private List<String> list(TaskFilter filter) {
    return names(queryTasks.list(Samples.ACCOUNT, filter, window(100)));
  }

  private long count(TaskFilter filter) {
    return queryTasks.count(Samples.ACCOUNT, filter);
  }

  private static TaskBuilder at(String id, long seconds) {
    return Samples.task(id).createdAt(ManualClock.START.plusSeconds(seconds));
  }

  private static Window window(int limit) {
    return new Window(limit, 0, Optional.empty());
  }

  private static Window after(Page page, int limit) {
    return new Window(limit, 0, Optional.of(Position.of(page.tasks().getLast())));
  }

  private static TaskFilter byIds(String... ids) {
    Set<TaskId> set = Stream.of(ids).map(TaskId::new).collect(Collectors.toSet());
    return new TaskFilter(
        Optional.empty(), Set.of(), Optional.of(set), Set.of(), Set.of(), Set.of());
  }

  private static TaskFilter ofStatus(TaskStatus status) {
    return new TaskFilter(
        Optional.empty(), Set.of(), Optional.empty(), Set.of(status), Set.of(), Set.of());
  }

  private static List<String> names(Page page) {
    return page.tasks().stream().map(task -> task.key().id().value()).toList();
  }
}
