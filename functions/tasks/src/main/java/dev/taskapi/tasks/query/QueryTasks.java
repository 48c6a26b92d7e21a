package dev.taskapi.tasks.query;

import dev.taskapi.tasks.AccountId;
import dev.taskapi.tasks.Parallel;
import dev.taskapi.tasks.Task;
import dev.taskapi.tasks.TaskId;
import dev.taskapi.tasks.TaskKey;
import dev.taskapi.tasks.TaskStatus;
import dev.taskapi.tasks.port.Position;
import dev.taskapi.tasks.port.TaskStore;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lists and counts an account's tasks. What is listed by id is consistent. Everything else is found
 * by indexes, which lag: a row is read before it is listed, so that nothing is shown that does not
 * match, but a change of the last moments may not be found yet.
 */
public final class QueryTasks {
  private final TaskStore store;

  public QueryTasks(TaskStore store) {
    this.store = store;
  }

  public Page list(AccountId account, TaskFilter filter, Window window) {
    return filter
        .ids()
        .map(ids -> listed(byIds(account, ids, filter), window))
        .orElseGet(() -> scan(account, filter, window));
  }

  public long count(AccountId account, TaskFilter filter) {
    return filter
        .ids()
        .map(ids -> (long) byIds(account, ids, filter).size())
        .orElseGet(
            () ->
                Parallel.map(Streams.of(account, filter), store::count).stream()
                    .mapToLong(Long::longValue)
                    .sum());
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

  private Page scan(AccountId account, TaskFilter filter, Window window) {
    MergedStreams merged = new MergedStreams(store, Streams.of(account, filter), window);
    merged.take(window.skip());
    List<Task> tasks = new ArrayList<>();
    while (tasks.size() < window.limit()) {
      List<Position> next = merged.take(window.limit() - tasks.size());
      if (next.isEmpty()) {
        return new Page(tasks, false);
      }
      tasks.addAll(rows(account, filter, next));
    }
    return new Page(tasks, merged.hasNext());
  }

  private List<Task> rows(AccountId account, TaskFilter filter, List<Position> positions) {
    List<TaskKey> keys =
        positions.stream().map(position -> new TaskKey(account, position.id())).toList();
    Map<TaskKey, Task> found = store.findAll(keys);
    return positions.stream()
        .flatMap(position -> at(position, found.get(new TaskKey(account, position.id()))).stream())
        .filter(filter::matches)
        .toList();
  }

  /** An index may still have the entry of an older task of the same id. */
  private static Optional<Task> at(Position position, @Nullable Task row) {
    return Optional.ofNullable(row).filter(task -> Position.of(task).equals(position));
  }
}
