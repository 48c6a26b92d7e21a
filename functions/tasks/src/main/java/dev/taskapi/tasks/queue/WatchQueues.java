package dev.taskapi.tasks.queue;

import dev.taskapi.tasks.AccountId;
import dev.taskapi.tasks.Parallel;
import dev.taskapi.tasks.Priority;
import dev.taskapi.tasks.QueueName;
import dev.taskapi.tasks.Surroundings;
import dev.taskapi.tasks.TaskId;
import dev.taskapi.tasks.TaskStatus;
import dev.taskapi.tasks.port.ProcessingState;
import dev.taskapi.tasks.port.Stream;
import dev.taskapi.tasks.port.Stream.Scope;
import dev.taskapi.tasks.port.Stream.Sieve;
import dev.taskapi.tasks.port.TaskQueues;
import dev.taskapi.tasks.port.TaskQueues.Depth;
import dev.taskapi.tasks.port.TaskStore;
import dev.taskapi.tasks.query.OldestTasks;
import dev.taskapi.tasks.queue.QueueStatus.Overall;
import dev.taskapi.tasks.queue.QueueStatus.Standing;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells how the queues stand. Throws {@link dev.taskapi.tasks.port.StoreException} where any of the
 * queues or the store is out of reach: no number is made up.
 */
public final class WatchQueues {
  /** The most ids that are listed of a status. */
  public static final int MOST_LISTED = 100;

  private static final List<TaskStatus> OPEN =
      List.of(TaskStatus.PENDING, TaskStatus.QUEUED, TaskStatus.PROCESSING);

  private final TaskStore store;
  private final TaskQueues queues;
  private final ProcessingState state;
  private final Surroundings surroundings;

  public WatchQueues(
      TaskStore store, TaskQueues queues, ProcessingState state, Surroundings surroundings) {
    this.store = store;
    this.queues = queues;
    this.state = state;
    this.surroundings = surroundings;
  }

  /** Of tasks, only the account's own; all is read side by side. */
  public QueueStatus of(AccountId account) {
    return Parallel.both(
        this::overall,
        () -> Parallel.both(this::isActive, () -> standings(account), Account::new),
        (overall, own) ->
            new QueueStatus(
                own.active(),
                overall,
                own.of(TaskStatus.PENDING),
                own.of(TaskStatus.QUEUED),
                own.of(TaskStatus.PROCESSING)));
  }

  private record Account(boolean active, List<Standing> standings) {
    Standing of(TaskStatus status) {
      return standings.get(OPEN.indexOf(status));
    }
  }

  private boolean isActive() {
    return state.read().isActive(surroundings.now(), surroundings.timings().checks().stateAge());
  }

  private Overall overall() {
    List<QueueName> names = QueueName.all();
    List<Depth> depths = Parallel.map(names, queues::depth);
    Map<Priority, Long> waiting = new EnumMap<>(Priority.class);
    for (int i = 0; i < names.size(); i++) {
      Depth depth = depths.get(i);
      waiting.merge(names.get(i).priority(), depth.visible() + depth.delayed(), Long::sum);
    }
    return new Overall(waiting, depths.stream().mapToLong(Depth::inFlight).sum());
  }

  private List<Standing> standings(AccountId account) {
    return Parallel.map(OPEN, status -> standing(account, status));
  }

  /** Where every entry was read, the rows count; what an index still shows of others does not. */
  private Standing standing(AccountId account, TaskStatus status) {
    Stream stream = new Stream(account, new Scope.Account(), Optional.of(status), Sieve.ALL);
    OldestTasks.Found found =
        new OldestTasks(store)
            .find(stream, task -> task.status() == status, MOST_LISTED, Integer.MAX_VALUE);
    List<TaskId> ids = found.tasks().stream().map(task -> task.key().id()).toList();
    long all = found.all() ? ids.size() : Math.max(ids.size(), store.count(stream));
    return new Standing(listed(ids), all);
  }

  private static List<TaskId> listed(List<TaskId> ids) {
    return ids.subList(0, Math.min(MOST_LISTED, ids.size()));
  }
}
