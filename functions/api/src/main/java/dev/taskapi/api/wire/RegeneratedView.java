package dev.taskapi.api.wire;

import dev.taskapi.tasks.change.Detail;
import java.io.IOException;
import java.util.List;

/**
 * What became of a regenerate.
 *
 * @param failedCount skipped ones included; the three counts add up to {@code totalRequested}
 * @param details of the found tasks, in the order of the call
 */
public record RegeneratedView(
    boolean success,
    String message,
    int regeneratedCount,
    int failedCount,
    int notFoundCount,
    List<String> notFoundIds,
    int totalRequested,
    List<DetailView> details)
    implements View {
  @Override
  public void write(Fields out) throws IOException {
    out.put("success", success)
        .put("message", message)
        .put("regenerated_count", regeneratedCount)
        .put("failed_count", failedCount)
        .put("not_found_count", notFoundCount)
        .put("not_found_ids", notFoundIds)
        .put("total_requested", totalRequested)
        .put("details", details);
  }

  public static RegeneratedView of(List<Detail> details, List<String> unknown) {
    int done = DetailView.done(details);
    int failed = details.size() - done;
    return new RegeneratedView(
        true,
        "Regenerated %d tasks, %d failures".formatted(done, failed),
        done,
        failed,
        unknown.size(),
        unknown,
        details.size() + unknown.size(),
        DetailView.of(details, "regenerated"));
  }
}
