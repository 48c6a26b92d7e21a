package dev.taskapi.tasks.pending;

import dev.taskapi.tasks.AccountId;
import dev.taskapi.tasks.Task;
import dev.taskapi.tasks.TaskStatus;
import dev.taskapi.tasks.port.Stream;
import dev.taskapi.tasks.port.Stream.Scope;
import dev.taskapi.tasks.port.Stream.Sieve;
import dev.taskapi.tasks.port.TaskStore;
import dev.taskapi.tasks.query.OldestTasks;
import java.util.List;
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

  /** What the index still shows of others is read past, up to four times as many entries. */
  Found oldest(AccountId account, int most) {
    Stream stream =
        new Stream(account, new Scope.Account(), Optional.of(TaskStatus.PENDING), WITH_REQUEST);
    OldestTasks.Found found =
        new OldestTasks(store).find(stream, PendingTasks::isToQueue, most, 4 * most);
    List<Task> pending = found.tasks();
    long unread = found.all() ? 0 : Math.max(0, store.count(stream) - found.entries());
    List<Task> taken = pending.subList(0, Math.min(most, pending.size()));
    return new Found(taken, unread + pending.size() - taken.size());
  }

  static boolean isToQueue(Task row) {
    return row.status() == TaskStatus.PENDING && row.order().request().isPresent();
  }
}
