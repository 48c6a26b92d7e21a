package dev.taskapi.tasks.cancel;

import dev.taskapi.tasks.Cancellation;
import dev.taskapi.tasks.Surroundings;
import dev.taskapi.tasks.Task;
import dev.taskapi.tasks.change.ChangeTasks;
import dev.taskapi.tasks.change.Decision;
import dev.taskapi.tasks.change.Detail;
import dev.taskapi.tasks.metrics.Metric;
import java.util.List;

/**
 * Cancels tasks. A processor that runs one sees it within seconds and can write nothing more; a
 * message that waits runs nothing.
 */
public final class CancelTasks {
  private final ChangeTasks changes;
  private final Surroundings surroundings;

  public CancelTasks(ChangeTasks changes, Surroundings surroundings) {
    this.changes = changes;
    this.surroundings = surroundings;
  }

  /** Answers in the order of the tasks. */
  public List<Detail> cancel(List<Task> tasks, String reason) {
    Cancellation cancellation =
        new Cancellation(reason, surroundings.timings().keeping().retention());
    List<Detail> details = changes.change(tasks, (row, overtaken) -> decide(row, cancellation));
    details.stream()
        .filter(detail -> detail.result() == Detail.Result.DONE)
        .forEach(detail -> surroundings.metrics().count(Metric.TASKS_CANCELLED, detail.task()));
    return details;
  }

  private Decision decide(Task row, Cancellation cancellation) {
    return row.isOpen()
        ? new Decision.Write(
            cancellation.of(row, surroundings.now()),
            "Successfully cancelled: " + cancellation.reason())
        : Decision.skip("Task already in final state: " + row.status());
  }
}
