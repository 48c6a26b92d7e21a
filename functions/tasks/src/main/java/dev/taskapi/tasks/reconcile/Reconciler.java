package dev.taskapi.tasks.reconcile;

import dev.taskapi.tasks.Surroundings;
import dev.taskapi.tasks.Task;
import dev.taskapi.tasks.log.LogContext;
import dev.taskapi.tasks.metrics.Metric;
import dev.taskapi.tasks.port.Due;
import dev.taskapi.tasks.port.QueueMarks;
import dev.taskapi.tasks.port.StoreException;
import dev.taskapi.tasks.port.TaskQueues;
import dev.taskapi.tasks.port.TaskStore;
import java.util.List;
import java.util.Optional;

/**
 * The last net: looks at every task whose check is due and sends the message of one that has none
 * any more. To be run every minute. Sending once too often costs a refused claim and nothing else.
 */
public final class Reconciler {
  private static final System.Logger LOG = System.getLogger(Reconciler.class.getName());
  private static final int PAGE = 200;

  private final TaskStore store;
  private final TaskQueues queues;
  private final QueueMarks marks;
  private final Surroundings surroundings;

  public Reconciler(
      TaskStore store, TaskQueues queues, QueueMarks marks, Surroundings surroundings) {
    this.store = store;
    this.queues = queues;
    this.marks = marks;
    this.surroundings = surroundings;
  }

  /** Looks at all that is due. A backlog costs reads, never a storm of messages. */
  public Tally run(String requestId) {
    Tally tally = new Tally();
    LostMessages lostMessages = new LostMessages(store, queues, marks, surroundings);
    Check check = new Check(store, new Resending(queues, requestId), lostMessages, surroundings);
    for (int bucket = 0; bucket < store.buckets(); bucket++) {
      lookAtBucketSafely(bucket, check, tally);
    }
    surroundings.metrics().ofService(Metric.STUCK_TASKS, tally.overdue());
    return tally;
  }

  /** The last net must not be kept from the others' tasks, whatever is the matter with one. */
  private void lookAtBucketSafely(int bucket, Check check, Tally tally) {
    try {
      lookAtBucket(bucket, check, tally);
    } catch (RuntimeException failed) {
      LOG.log(System.Logger.Level.ERROR, "bucket " + bucket + " could not be read", failed);
      tally.add(Finding.UNREAD);
    }
  }

  private void lookAtBucket(int bucket, Check check, Tally tally) {
    Optional<Due> last = Optional.empty();
    do {
      List<Due> page = store.due(bucket, surroundings.now(), last, PAGE);
      for (Task task : store.findAll(page.stream().map(Due::key).toList()).values()) {
        look(task, check, tally);
      }
      last = page.size() < PAGE ? Optional.empty() : Optional.of(page.getLast());
    } while (last.isPresent());
  }

  private void look(Task task, Check check, Tally tally) {
    Finding finding = LogContext.of(task.key()).during(() -> lookSafely(task, check));
    tally.add(finding);
    if (new Overdue(surroundings).is(task, finding)) {
      tally.addOverdue();
    }
  }

  private static Finding lookSafely(Task task, Check check) {
    try {
      return check.look(task);
    } catch (StoreException failed) {
      LOG.log(
          System.Logger.Level.WARNING, "the task could not be looked at: {0}", failed.getMessage());
      return Finding.UNREACHABLE;
    } catch (RuntimeException failed) {
      LOG.log(System.Logger.Level.ERROR, "the task could not be looked at", failed);
      return Finding.UNREACHABLE;
    }
  }
}
