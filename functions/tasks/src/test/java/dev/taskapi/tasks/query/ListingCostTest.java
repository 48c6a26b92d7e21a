package dev.taskapi.tasks.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskapi.tasks.TaskStatus;
import dev.taskapi.tasks.Timings;
import dev.taskapi.tasks.port.Stream;
import dev.taskapi.tasks.port.TaskStore;
import dev.taskapi.tasks.testing.InMemoryTaskStore;
import dev.taskapi.tasks.testing.ManualClock;
import dev.taskapi.tasks.testing.Samples;
import dev.taskapi.tasks.testing.TaskBuilder;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How many index entries are passed over: what lists and counts cost, whatever else there is. */
class ListingCostTest {
  private static final int GIANT = 4_000;
  private static final ManualClock CLOCK = new ManualClock();
  private static final InMemoryTaskStore STORE = new InMemoryTaskStore(CLOCK);
  private static final AtomicLong PASSED = new AtomicLong();
  private static final AtomicLong ROWS = new AtomicLong();

  private final QueryTasks queryTasks = new QueryTasks(metered(STORE), Samples.surroundings(CLOCK));

  /** A giant group with a tiny source in it, and a giant source with a tiny group in it. */
  @BeforeAll
  static void fill() {
    for (int i = 0; i < GIANT; i++) {
      boolean tiny = i % (GIANT / 5) == 0;
      STORE.create(at("a" + i, i).group("giant").source(tiny ? "tiny" : "other").queued());
      STORE.create(at("b" + i, i).group(tiny ? "small" : "others").source("huge").failed());
    }
  }

  @BeforeEach
  void begin() {
    PASSED.set(0);
    ROWS.set(0);
  }

  @Test
  void aPageReadsAboutWhatItShows() {
    page(filter(Optional.empty(), Set.of()), 20, 20);
    assertThat(PASSED.get()).isLessThanOrEqualTo(25);
  }

  @Test
  void aLargePageIsReadAtOnce() {
    page(filter(Optional.of("giant"), Set.of()), 1_000, 1_000);
    assertThat(PASSED.get()).isLessThanOrEqualTo(1_002);
  }

  @Test
  void aPageOfGroupAndSourceReadsTheSmaller() {
    page(filter(Optional.of("giant"), Set.of("tiny")), 20, 5);
    page(filter(Optional.of("small"), Set.of("huge")), 20, 5);
    assertThat(PASSED.get()).isLessThanOrEqualTo(150);
  }

  @Test
  void aPageOfAGiantGroupAndAGiantSourceIsFullSoon() {
    page(filter(Optional.of("giant"), Set.of("other")), 20, 20);
    assertThat(PASSED.get()).isLessThanOrEqualTo(150);
  }

  @Test
  void aCountOfGroupAndSourcePassesOverTheSmaller() {
    assertThat(count(filter(Optional.of("giant"), Set.of("tiny")))).isEqualTo(5);
    assertThat(count(filter(Optional.of("small"), Set.of("huge", "none")))).isEqualTo(5);
    assertThat(count(filter(Optional.of("small"), Set.of("other", "huge")))).isEqualTo(5);
    assertThat(PASSED.get()).isLessThanOrEqualTo(1_000);
  }

  @Test
  void aCountOfOneFilterPassesOverItsStreamOnce() {
    assertThat(count(filter(Optional.of("giant"), Set.of()))).isEqualTo(GIANT);
    assertThat(count(filter(Optional.of("giant"), Set.of(), TaskStatus.FAILED))).isZero();
    assertThat(PASSED.get()).isBetween((long) GIANT, GIANT + 1L);
  }

  @Test
  void whatHasExpiredIsPassedOverInTheIndexAndNoRowOfItIsRead() {
    ManualClock clock = new ManualClock();
    InMemoryTaskStore store = new InMemoryTaskStore(clock);
    Instant longAgo =
        ManualClock.START.minus(Timings.standard().keeping().retention()).minusSeconds(60);
    store.create(Samples.task("old").createdAt(longAgo.minusSeconds(GIANT)).queued());
    for (int i = 0; i < GIANT; i++) {
      store.create(Samples.task("t" + i).createdAt(longAgo.minusSeconds(i)).completed());
    }
    QueryTasks query = new QueryTasks(metered(store), Samples.surroundings(clock));
    Window window = new Window(20, 0, Optional.empty());

    assertThat(query.list(Samples.ACCOUNT, TaskFilter.ALL, window).tasks()).hasSize(1);
    assertThat(ROWS.get()).isEqualTo(1);
    assertThat(PASSED.get()).isLessThanOrEqualTo(3 * GIANT);
    PASSED.set(0);
    assertThat(query.count(Samples.ACCOUNT, TaskFilter.ALL)).isEqualTo(1);
    assertThat(PASSED.get()).isLessThanOrEqualTo(2 * GIANT);
  }

  private void page(TaskFilter filter, int limit, int expected) {
    Window window = new Window(limit, 0, Optional.empty());
    assertThat(queryTasks.list(Samples.ACCOUNT, filter, window).tasks()).hasSize(expected);
  }

  private long count(TaskFilter filter) {
    return queryTasks.count(Samples.ACCOUNT, filter);
  }

  private static TaskFilter filter(
      Optional<String> group, Set<String> sources, TaskStatus... statuses) {
    return new TaskFilter(group, sources, Optional.empty(), Set.of(statuses), Set.of(), Set.of());
  }

  private static TaskBuilder at(String id, int millis) {
    return Samples.task(id).createdAt(ManualClock.START.minusMillis(millis));
  }

  /** A scan passes over what it may read, a count over its whole stream. */
  private static TaskStore metered(TaskStore real) {
    return (TaskStore)
        Proxy.newProxyInstance(
            TaskStore.class.getClassLoader(),
            new Class<?>[] {TaskStore.class},
            (proxy, called, arguments) -> {
              if (arguments[0] instanceof Collection<?> keys) {
                ROWS.addAndGet(keys.size());
              }
              if (arguments[0] instanceof Stream stream) {
                long all =
                    real.count(
                        new Stream(
                            stream.account(), stream.scope(), stream.status(), Stream.Sieve.ALL));
                long most = called.getName().equals("scan") ? (int) arguments[2] : all;
                PASSED.addAndGet(Math.min(most, all));
              }
              return called.invoke(real, arguments);
            });
  }
}
