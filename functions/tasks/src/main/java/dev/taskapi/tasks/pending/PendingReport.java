package dev.taskapi.tasks.pending;

import dev.taskapi.tasks.change.Detail;
import java.util.List;

/**
 * What became of an account's pending tasks.
 *
 * @param details of those that were queued or could not be, oldest first
 * @param remaining about how many more are pending that this call did not come to
 */
public record PendingReport(List<Detail> details, long remaining) {
  public PendingReport {
    details = List.copyOf(details);
  }
}
