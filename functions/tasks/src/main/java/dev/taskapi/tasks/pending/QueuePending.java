package dev.taskapi.tasks.pending;

import dev.taskapi.tasks.AccountId;
import dev.taskapi.tasks.Sending;
import dev.taskapi.tasks.Surroundings;
import dev.taskapi.tasks.Task;
import dev.taskapi.tasks.TaskMessage;
import dev.taskapi.tasks.change.ChangeTasks;
import dev.taskapi.tasks.change.Decision;
import dev.taskapi.tasks.change.Detail;
import dev.taskapi.tasks.port.TaskStore;
import java.time.Instant;
import java.util.List;

/**
 * Queues what is pending, as the reconciler does by itself: sends each row's own message and then
 * writes the row. A task that another queues meanwhile is in no count.
 */
public final class QueuePending {
  /** How many tasks one call queues. */
  public static final int MOST = 1_000;

  private static final String DONE = "Successfully added to processing queue";
  private static final String REFUSED =
      "The queue did not take it: it stays PENDING and is tried again within minutes";

  private final ChangeTasks changes;
  private final PendingTasks pendingTasks;
  private final Surroundings surroundings;

  public QueuePending(ChangeTasks changes, TaskStore store, Surroundings surroundings) {
    this.changes = changes;
    this.pendingTasks = new PendingTasks(store);
    this.surroundings = surroundings;
  }

  /** Queues the oldest {@value #MOST} of the account that have a request. */
  public PendingReport queue(AccountId account, String requestId) {
    PendingTasks.Found found = pendingTasks.oldest(account, MOST);
    List<Detail> details =
        changes.change(found.tasks(), (row, overtaken) -> decide(row, requestId));
    return new PendingReport(
        details.stream().filter(detail -> detail.result() != Detail.Result.SKIPPED).toList(),
        found.others());
  }

  private Decision decide(Task row, String requestId) {
    if (!PendingTasks.isToQueue(row)) {
      return Decision.skip("Task is " + row.status());
    }
    return new Decision.Send(
        TaskMessage.of(row, requestId),
        sentAt -> sentAt.map(at -> queued(row, at)).orElseGet(() -> Decision.fail(REFUSED)));
  }

  private Decision queued(Task row, Instant sentAt) {
    Sending sending = Sending.at(sentAt, surroundings.timings().checks().sent());
    return new Decision.Write(row.queue(sending, surroundings.now()), DONE);
  }
}
