package dev.taskapi.tasks.pending;

import dev.taskapi.tasks.AccountId;
import dev.taskapi.tasks.Task;
import dev.taskapi.tasks.TaskKey;
import dev.taskapi.tasks.TaskStatus;
import dev.taskapi.tasks.port.Position;
import dev.taskapi.tasks.port.Stream;
import dev.taskapi.tasks.port.Stream.Scope;
import dev.taskapi.tasks.port.Stream.Sieve;
import dev.taskapi.tasks.port.TaskStore;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds an account's pending tasks that have a request. */
final class PendingTasks {
  private static final Sieve WITH_REQUEST =
      new Sieve(Set.of(), Set.of(), Optional.empty(), Set.of(), true);

  private final TaskStore store;

  PendingTasks(TaskStore store) {
    this.store = store;
  }

  /** The oldest, and about how many there are beside them. */
  record Found(List<Task> tasks, long others) {}

  /**
   * The rows decide. The index still shows what was just queued, so that more of it is read where
   * that leaves too few, up to four times as many.
   */
  Found oldest(AccountId account, int most) {
    Stream stream =
        new Stream(account, new Scope.Account(), Optional.of(TaskStatus.PENDING), WITH_REQUEST);
    for (int wanted = most; ; wanted *= 2) {
      List<Position> entries = store.oldest(stream, wanted);
      List<Task> pending = pending(account, entries);
      boolean all = entries.size() < wanted;
      if (all || pending.size() >= most || wanted >= 4 * most) {
        long unread = all ? 0 : Math.max(0, store.count(stream) - entries.size());
        List<Task> taken = pending.subList(0, Math.min(most, pending.size()));
        return new Found(taken, unread + pending.size() - taken.size());
      }
    }
  }

  private List<Task> pending(AccountId account, List<Position> entries) {
    Map<TaskKey, Task> rows =
        store.findAll(entries.stream().map(entry -> new TaskKey(account, entry.id())).toList());
    return entries.stream()
        .flatMap(
            entry ->
                Optional.ofNullable(rows.get(new TaskKey(account, entry.id()))).stream()
                    .filter(row -> Position.of(row).equals(entry)))
        .filter(PendingTasks::isToQueue)
        .toList();
  }

  static boolean isToQueue(Task row) {
    return row.status() == TaskStatus.PENDING && row.order().request().isPresent();
  }
}
