package dev.taskapi.tasks.query;

import dev.taskapi.tasks.AccountId;
import dev.taskapi.tasks.Parallel;
import dev.taskapi.tasks.Surroundings;
import dev.taskapi.tasks.Task;
import dev.taskapi.tasks.TaskId;
import dev.taskapi.tasks.TaskKey;
import dev.taskapi.tasks.TaskStatus;
import dev.taskapi.tasks.port.Position;
import dev.taskapi.tasks.port.TaskStore;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Lists and counts an account's tasks. What is listed by id is consistent. Everything else is found
 * by indexes, which lag: a row is read before it is listed, so that nothing is shown that does not
 * match, but a change of the last moments may not be found yet. What has expired is neither listed,
 * nor counted, nor skipped over, also while its row is not removed yet.
 *
 * <p>The retention must not have been shorter before: what ended under a shorter one may be counted
 * among tasks of any status from its expiry until its row is removed.
 */
public final class QueryTasks {
  /** Clocks differ, and expiry is kept in whole seconds. */
  private static final Duration SPARE = Duration.ofMinutes(1);

  private final TaskStore store;
  private final Surroundings surroundings;

  public QueryTasks(TaskStore store, Surroundings surroundings) {
    this.store = store;
    this.surroundings = surroundings;
  }

  /**
   * A page and the number of all tasks that match.
   *
   * @param total of what matches, wherever the page begins
   */
  public record Listing(Page page, long total) {}

  public Page list(AccountId account, TaskFilter filter, Window window) {
    return filter
        .ids()
        .map(ids -> listed(byIds(account, ids, filter), window))
        .orElseGet(() -> scan(account, filter, window).page());
  }

  public long count(AccountId account, TaskFilter filter) {
    return filter
        .ids()
        .map(ids -> (long) byIds(account, ids, filter).size())
        .orElseGet(() -> new Counter(store, new Streams(account, filter), mayExpire()).count());
  }

  /** Counts while it lists, unless the page holds all that matches: then its size is the total. */
  public Listing listAndCount(AccountId account, TaskFilter filter, Window window) {
    return filter
        .ids()
        .map(ids -> byIds(account, ids, filter))
        .map(tasks -> new Listing(listed(tasks, window), tasks.size()))
        .orElseGet(() -> scanAndCount(account, filter, window));
  }

  private Listing scanAndCount(AccountId account, TaskFilter filter, Window window) {
    if (window.skip() > 0 || window.after().isPresent()) {
      return Parallel.both(
          () -> scan(account, filter, window).page(), () -> count(account, filter), Listing::new);
    }
    Scan scan = scan(account, filter, window);
    if (scan.hasMore()) {
      return Parallel.both(scan::page, () -> count(account, filter), Listing::new);
    }
    Page all = scan.page();
    return new Listing(all, all.tasks().size());
  }

  /** Every status is there. A task that moves meanwhile may be counted twice or not at all. */
  public Map<TaskStatus, Long> countByStatus(AccountId account, TaskFilter filter) {
    Map<TaskStatus, Long> counts = new EnumMap<>(TaskStatus.class);
    List.of(TaskStatus.values()).forEach(status -> counts.put(status, 0L));
    if (filter.ids().isPresent()) {
      byIds(account, filter.ids().get(), filter)
          .forEach(task -> counts.merge(task.status(), 1L, Long::sum));
      return counts;
    }
    List<TaskStatus> wanted = counts.keySet().stream().filter(filter::wants).toList();
    List<Long> found = Parallel.map(wanted, status -> count(account, filter.withStatus(status)));
    for (int i = 0; i < wanted.size(); i++) {
      counts.put(wanted.get(i), found.get(i));
    }
    return counts;
  }

  private List<Task> byIds(AccountId account, Set<TaskId> ids, TaskFilter filter) {
    List<TaskKey> keys = ids.stream().map(id -> new TaskKey(account, id)).toList();
    return store.findAll(keys).values().stream()
        .filter(filter::matches)
        .sorted(Comparator.comparing(Position::of))
        .toList();
  }

  private static Page listed(List<Task> all, Window window) {
    List<Task> rest =
        all.stream()
            .filter(
                task -> window.after().filter(p -> p.compareTo(Position.of(task)) >= 0).isEmpty())
            .skip(window.skip())
            .toList();
    return new Page(
        rest.subList(0, Math.min(window.limit(), rest.size())), rest.size() > window.limit());
  }

  private Scan scan(AccountId account, TaskFilter filter, Window window) {
    long expected = 1L + window.skip() + window.limit();
    Entries entries =
        new Entries(store, new Streams(account, filter), mayExpire(), window.after(), expected);
    return new Scan(store, account, filter, entries, window);
  }

  /** A task expires its retention after its ending, so none that is younger has expired. */
  private Instant mayExpire() {
    return surroundings.now().minus(surroundings.timings().keeping().retention()).plus(SPARE);
  }
}
