package dev.taskapi.api.wire;

import dev.taskapi.tasks.TaskStatus;
import dev.taskapi.tasks.change.Detail;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * What became of one task of a bulk change.
 *
 * @param status "skipped", "failed", or the word for what was done
 * @param queueResult only where a task was cancelled
 */
public record DetailView(String taskId, String status, String reason, Optional<String> queueResult)
    implements View {
  @Override
  public void write(Fields out) throws IOException {
    out.put("task_id", taskId).put("status", status).put("reason", reason);
    if (queueResult.isPresent()) {
      out.put("queue_result", queueResult);
    }
  }

  static List<DetailView> of(List<Detail> details, String done) {
    return details.stream().map(detail -> of(detail, done, Optional.empty())).toList();
  }

  static List<DetailView> cancelled(List<Detail> details) {
    return details.stream()
        .map(detail -> of(detail, "cancelled", Optional.of(queueResult(detail))))
        .toList();
  }

  static int done(List<Detail> details) {
    return (int) details.stream().filter(detail -> detail.result() == Detail.Result.DONE).count();
  }

  private static DetailView of(Detail detail, String done, Optional<String> queueResult) {
    String id = detail.task().key().id().value();
    return switch (detail.result()) {
      case DONE -> new DetailView(id, done, detail.reason(), queueResult);
      case SKIPPED -> new DetailView(id, "skipped", detail.reason(), Optional.empty());
      case FAILED -> new DetailView(id, "failed", detail.reason(), Optional.empty());
    };
  }

  private static String queueResult(Detail detail) {
    return detail.task().status() == TaskStatus.QUEUED
        ? "Task cancelled from queue"
        : "Not in queue";
  }
}
