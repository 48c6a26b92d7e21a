package dev.taskapi.api.wire;

import dev.taskapi.tasks.change.Detail;
import java.io.IOException;
import java.util.List;

/**
 * What became of a cancel.
 *
 * @param failedCount skipped ones included; the three counts add up to {@code totalRequested}
 * @param details of the found tasks, in the order of the call
 */
public record CancelledView(
    boolean success,
    String message,
    int cancelledCount,
    int failedCount,
    int notFoundCount,
    List<String> notFoundIds,
    int totalRequested,
    String cancellationReason,
    List<DetailView> details)
    implements View {
  @Override
  public void write(Fields out) throws IOException {
    out.put("success", success)
        .put("message", message)
        .put("cancelled_count", cancelledCount)
        .put("failed_count", failedCount)
        .put("not_found_count", notFoundCount)
        .put("not_found_ids", notFoundIds)
        .put("total_requested", totalRequested)
        .put("cancellation_reason", cancellationReason)
        .put("details", details);
  }

  public static CancelledView of(List<Detail> details, List<String> unknown, String reason) {
    int done = DetailView.done(details);
    int failed = details.size() - done;
    return new CancelledView(
        true,
        "Cancelled %d tasks, %d failures".formatted(done, failed),
        done,
        failed,
        unknown.size(),
        unknown,
        details.size() + unknown.size(),
        reason,
        DetailView.cancelled(details));
  }
}
