package dev.taskapi.tasks.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskapi.requests.TaskType;
import dev.taskapi.tasks.Priority;
import dev.taskapi.tasks.Source;
import dev.taskapi.tasks.Task;
import dev.taskapi.tasks.TaskStatus;
import dev.taskapi.tasks.Timings;
import dev.taskapi.tasks.port.Creation;
import dev.taskapi.tasks.port.Position;
import dev.taskapi.tasks.port.Write;
import dev.taskapi.tasks.testing.InMemoryTaskStore;
import dev.taskapi.tasks.testing.Interference;
import dev.taskapi.tasks.testing.Lag;
import dev.taskapi.tasks.testing.ManualClock;
import dev.taskapi.tasks.testing.Samples;
import dev.taskapi.tasks.testing.TaskBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * Lists and counts while tasks come and move and every index entry lags by up to three seconds,
 * against a plain oracle.
 */
class ListingUnderLagPropertyTest {
  private static final Duration MOST_LAG = Duration.ofSeconds(3);
  private static final List<String> NAMES = List.of("a", "b", "c");
  private static final Timings TIMINGS = Timings.standard();

  @Property
  void whatRestsIsListedOnceAndCountedAndNothingIsShownThatDoesNotMatch(@ForAll long seed) {
    World world = new World(seed);
    for (int round = 0; round < 6; round++) {
      world.change();
      world.checkList();
      world.checkCountOfResting();
    }
    world.rest();
    world.checkCount();
  }

  /** Some tasks, what they went through, and when each was last written. */
  private static final class World {
    private final Random random;
    private final ManualClock clock = new ManualClock();
    private final InMemoryTaskStore store;
    private final QueryTasks queryTasks;
    private final Map<String, Instant> written = new HashMap<>();
    private final Map<String, Instant> changed = new HashMap<>();
    private boolean resting;

    World(long seed) {
      random = new Random(seed);
      store = new InMemoryTaskStore(clock, Lag.upTo(MOST_LAG, seed));
      queryTasks =
          new QueryTasks(
              Interference.beforeEach(store, "scan", this::maybeMove), Samples.surroundings(clock));
    }

    /** Tasks also move between two reads of one page, and the reads run side by side. */
    private synchronized void maybeMove() {
      if (!resting && random.nextInt(3) == 0) {
        move();
      }
    }

    /** A few moves in up to two seconds. */
    void change() {
      for (int i = 0; i < 1 + random.nextInt(6); i++) {
        if (random.nextInt(3) == 0) {
          create();
        } else {
          move();
        }
        clock.advance(Duration.ofMillis(random.nextInt(400)));
      }
    }

    void rest() {
      resting = true;
      clock.advance(MOST_LAG.plusMillis(1));
    }

    private void create() {
      put(sample().createdAt(clock.instant()).queued());
    }

    private TaskBuilder sample() {
      return Samples.task("t" + random.nextInt(60))
          .dispatch("d" + random.nextLong())
          .type(oneOf(TaskType.values()))
          .priority(oneOf(Priority.values()))
          .source(new Source(Optional.empty(), name(), name()));
    }

    private void put(Task task) {
      if (store.create(task) instanceof Creation.Created) {
        written.put(task.key().id().value(), clock.instant());
        changed.put(task.key().id().value(), clock.instant());
      }
    }

    private Optional<String> name() {
      return random.nextInt(4) == 0
          ? Optional.empty()
          : Optional.of(NAMES.get(random.nextInt(NAMES.size())));
    }

    private void move() {
      List<Task> all = store.all();
      if (all.isEmpty()) {
        return;
      }
      Task task = all.get(random.nextInt(all.size()));
      assertThat(store.replace(moved(task))).isInstanceOf(Write.Written.class);
      changed.put(task.key().id().value(), clock.instant());
    }

    private Task moved(Task task) {
      Instant now = clock.instant();
      if (task.status().isEnding()) {
        return Samples.regenerated(task, "d" + random.nextLong(), now);
      }
      if (task.status() == TaskStatus.QUEUED) {
        return random.nextInt(5) == 0
            ? Samples.cancelled(task, now)
            : task.claim(now, TIMINGS.leasing().lease());
      }
      return switch (random.nextInt(4)) {
        case 0 -> task.complete(Samples.videoResult(task), now, TIMINGS.keeping().retention());
        case 1 -> task.fail(Samples.error(now), now, TIMINGS.keeping().retention());
        case 2 ->
            task.retry(Samples.error(now), Duration.ofSeconds(1), now, TIMINGS.checks().sent());
        default -> task.advance(random.nextInt(99), List.of(), now, TIMINGS.leasing().lease());
      };
    }

    /** Reads all pages, with moves in between. */
    void checkList() {
      TaskFilter filter = filter();
      Instant begin = clock.instant();
      List<String> listed = new ArrayList<>();
      Optional<Position> after = Optional.empty();
      Page page;
      do {
        page =
            queryTasks.list(Samples.ACCOUNT, filter, new Window(1 + random.nextInt(20), 0, after));
        checkPage(page, after, filter);
        page.tasks().forEach(task -> listed.add(task.key().id().value()));
        after = page.tasks().isEmpty() ? after : Optional.of(Position.of(page.tasks().getLast()));
        if (random.nextInt(3) == 0) {
          change();
        }
      } while (page.more() && !page.tasks().isEmpty());
      assertThat(listed).doesNotHaveDuplicates();
      assertThat(listed).containsAll(expected(filter, begin));
    }

    private void checkPage(Page page, Optional<Position> after, TaskFilter filter) {
      assertThat(page.tasks()).allMatch(task -> matches(task, filter));
      List<Position> positions = page.tasks().stream().map(Position::of).toList();
      assertThat(positions).isSorted();
      after.ifPresent(end -> assertThat(positions).allMatch(place -> place.compareTo(end) > 0));
    }

    /**
     * What must be listed: what matches and was not written since long before; where any status
     * will do, also what has moved, if only it was there long before.
     */
    private List<String> expected(TaskFilter filter, Instant begin) {
      return store.all().stream()
          .filter(task -> matches(task, filter))
          .filter(task -> since(task, ofAnyStatus(filter)).plus(MOST_LAG).isBefore(begin))
          .map(task -> task.key().id().value())
          .toList();
    }

    private static boolean ofAnyStatus(TaskFilter filter) {
      return filter.statuses().isEmpty() || filter.statuses().size() == TaskStatus.values().length;
    }

    private Instant since(Task task, boolean anyStatus) {
      Map<String, Instant> times = anyStatus ? written : changed;
      return times.getOrDefault(task.key().id().value(), Instant.MAX);
    }

    /** Whatever moves beside them, those that rest are counted. */
    void checkCountOfResting() {
      TaskFilter filter = filter();
      Instant begin = clock.instant();
      long count = queryTasks.count(Samples.ACCOUNT, filter);
      assertThat(count).isGreaterThanOrEqualTo(resting(filter, begin));
    }

    private long resting(TaskFilter filter, Instant begin) {
      return store.all().stream()
          .filter(task -> matches(task, filter))
          .filter(task -> since(task, false).plus(MOST_LAG).isBefore(begin))
          .count();
    }

    void checkCount() {
      for (int i = 0; i < 10; i++) {
        TaskFilter filter = filter();
        List<String> expected = expected(filter, clock.instant());
        assertThat(queryTasks.count(Samples.ACCOUNT, filter)).isEqualTo(expected.size());
        int skip = random.nextInt(10);
        Page page =
            queryTasks.list(Samples.ACCOUNT, filter, new Window(1_000, skip, Optional.empty()));
        assertThat(page.tasks()).hasSize(Math.max(0, expected.size() - skip));
        assertThat(page.more()).isFalse();
      }
    }

    private TaskFilter filter() {
      return new TaskFilter(
          random.nextInt(3) == 0 ? name() : Optional.empty(),
          random.nextInt(3) == 0 ? some(NAMES) : Set.of(),
          Optional.empty(),
          random.nextBoolean() ? some(List.of(TaskStatus.values())) : Set.of(),
          random.nextInt(4) == 0 ? some(List.of(TaskType.values())) : Set.of(),
          random.nextInt(4) == 0 ? some(List.of(Priority.values())) : Set.of());
    }

    private <T> Set<T> some(List<T> all) {
      Set<T> some = new HashSet<>();
      all.stream().filter(one -> random.nextBoolean()).forEach(some::add);
      return some;
    }

    private <T> T oneOf(T[] all) {
      return all[random.nextInt(all.length)];
    }

    private static boolean matches(Task task, TaskFilter filter) {
      Source source = task.order().source();
      if (filter.groupId().isPresent() && !filter.groupId().equals(source.groupId())) {
        return false;
      }
      if (!filter.sourceIds().isEmpty() && !filter.sourceIds().contains(source.id().orElse("-"))) {
        return false;
      }
      return (filter.statuses().isEmpty() || filter.statuses().contains(task.status()))
          && (filter.types().isEmpty() || filter.types().contains(task.order().type()))
          && (filter.priorities().isEmpty()
              || filter.priorities().contains(task.order().priority()));
    }
  }
}
