package dev.taskapi.api.wire;

import dev.taskapi.tasks.pending.PendingReport;
import java.io.IOException;
import java.util.List;

/**
 * What became of the pending tasks.
 *
 * @param totalPending those that this call came to: queued and failed together
 * @param remaining about how many more are pending; repeat the call for them
 */
public record QueuedView(
    boolean success,
    String message,
    int queuedCount,
    int failedCount,
    int totalPending,
    long remaining,
    List<DetailView> details)
    implements View {
  @Override
  public void write(Fields out) throws IOException {
    out.put("success", success)
        .put("message", message)
        .put("queued_count", queuedCount)
        .put("failed_count", failedCount)
        .put("total_pending", totalPending)
        .put("remaining", remaining)
        .put("details", details);
  }

  public static QueuedView of(PendingReport report) {
    int total = report.details().size();
    int done = DetailView.done(report.details());
    return new QueuedView(
        true,
        "Queued %d tasks, %d failures".formatted(done, total - done),
        done,
        total - done,
        total,
        report.remaining(),
        DetailView.of(report.details(), "queued"));
  }
}
