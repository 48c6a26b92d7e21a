package dev.taskapi.tasks.reconcile;

import dev.taskapi.tasks.QueueName;
import dev.taskapi.tasks.Surroundings;
import dev.taskapi.tasks.Task;
import dev.taskapi.tasks.TaskStatus;
import dev.taskapi.tasks.port.QueueMarks;
import dev.taskapi.tasks.port.Stream;
import dev.taskapi.tasks.port.Stream.Scope;
import dev.taskapi.tasks.port.Stream.Sieve;
import dev.taskapi.tasks.port.TaskQueues;
import dev.taskapi.tasks.port.TaskStore;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tells a message that is gone from one that still waits behind others. For one run. */
final class LostMessages {
  /** With so few tasks waiting, an account is not held back by its own. */
  private static final int FEW_WAITING = 10;

  private final TaskStore store;
  private final TaskQueues queues;
  private final QueueMarks marks;
  private final Surroundings surroundings;
  private final Map<QueueName, Long> visible = new HashMap<>();

  LostMessages(TaskStore store, TaskQueues queues, QueueMarks marks, Surroundings surroundings) {
    this.store = store;
    this.queues = queues;
    this.marks = marks;
    this.surroundings = surroundings;
  }

  /**
   * True where the queue shows no message at all, or has handed out one that was sent well after
   * this, or no queue keeps one so long.
   */
  boolean isLost(Task task) {
    QueueName queue = new QueueName(task.order().type(), task.order().priority());
    Instant sentAt = task.upkeep().sentAt().orElse(task.order().createdAt());
    return visible.computeIfAbsent(queue, name -> queues.depth(name).visible()) == 0
        || !surroundings.now().isBefore(sentAt.plus(surroundings.timings().messages().life()))
        || isOutrun(queue, task, sentAt.plus(surroundings.timings().messages().outrun()));
  }

  private boolean isOutrun(QueueName queue, Task task, Instant from) {
    return reaches(marks.newest(queue, task.key().account()), from)
        || (reaches(marks.newest(queue), from) && hasFewWaiting(queue, task));
  }

  private static boolean reaches(Optional<Instant> newest, Instant from) {
    return newest.filter(at -> !at.isBefore(from)).isPresent();
  }

  private boolean hasFewWaiting(QueueName queue, Task task) {
    Sieve sameQueue =
        new Sieve(
            Set.of(queue.type()), Set.of(queue.priority()), Optional.empty(), Set.of(), false);
    Stream waiting =
        new Stream(
            task.key().account(), new Scope.Account(), Optional.of(TaskStatus.QUEUED), sameQueue);
    return store.count(waiting) <= FEW_WAITING;
  }
}
