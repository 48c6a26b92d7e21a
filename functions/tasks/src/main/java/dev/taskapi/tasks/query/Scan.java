package dev.taskapi.tasks.query;

import dev.taskapi.tasks.AccountId;
import dev.taskapi.tasks.Task;
import dev.taskapi.tasks.TaskKey;
import dev.taskapi.tasks.port.Position;
import dev.taskapi.tasks.port.TaskStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds one page by the indexes, and reads its rows. */
final class Scan {
  private final TaskStore store;
  private final AccountId account;
  private final TaskFilter filter;
  private final Entries entries;
  private final int limit;
  private final List<Position> found;

  /** Finds the entries, and reads no row yet. */
  Scan(TaskStore store, AccountId account, TaskFilter filter, Entries entries, Window window) {
    this.store = store;
    this.account = account;
    this.filter = filter;
    this.entries = entries;
    this.limit = window.limit();
    entries.skip(window.skip());
    this.found = entries.take(limit);
  }

  /** Whether more was found than the page has room for. */
  boolean hasMore() {
    return entries.hasNext();
  }

  /** Rows that are gone, or do not match any more, make room for others. */
  Page page() {
    List<Task> tasks = new ArrayList<>(rows(found));
    while (tasks.size() < limit && entries.hasNext()) {
      tasks.addAll(rows(entries.take(limit - tasks.size())));
    }
    return new Page(tasks, entries.hasNext());
  }

  private List<Task> rows(List<Position> positions) {
    List<TaskKey> keys =
        positions.stream().map(position -> new TaskKey(account, position.id())).toList();
    Map<TaskKey, Task> rows = store.findAll(keys);
    return positions.stream()
        .flatMap(position -> at(position, rows.get(new TaskKey(account, position.id()))).stream())
        .filter(filter::matches)
        .toList();
  }

  /** An index may still have the entry of an older task of the same id. */
  private static Optional<Task> at(Position position, @Nullable Task row) {
    return Optional.ofNullable(row).filter(task -> Position.of(task).equals(position));
  }
}
