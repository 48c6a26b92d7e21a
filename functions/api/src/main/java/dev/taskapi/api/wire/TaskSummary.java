package dev.taskapi.api.wire;

import dev.taskapi.tasks.TaskError;
import java.io.IOException;
import java.util.Optional;

/** What a list tells of a task. Absent values are null on the wire. */
public record TaskSummary(
    String taskId,
    String userId,
    String accountId,
    String taskType,
    String priority,
    String status,
    double progress,
    String createdAt,
    String updatedAt,
    Optional<String> startedAt,
    Optional<String> completedAt,
    int attempt,
    int tries,
    Optional<String> taskSourceName,
    Optional<String> taskSourceId,
    Optional<String> taskSourceGroupId,
    Optional<String> resultUrl,
    Optional<ResultView> result,
    Optional<ErrorView> error)
    implements View {
  @Override
  public void write(Fields out) throws IOException {
    out.put("task_id", taskId)
        .put("user_id", userId)
        .put("account_id", accountId)
        .put("task_type", taskType)
        .put("priority", priority)
        .put("status", status)
        .put("progress", progress)
        .put("created_at", createdAt)
        .put("updated_at", updatedAt)
        .put("started_at", startedAt)
        .put("completed_at", completedAt)
        .put("attempt", attempt)
        .put("tries", tries)
        .put("task_source_name", taskSourceName)
        .put("task_source_id", taskSourceId)
        .put("task_source_group_id", taskSourceGroupId)
        .put("result_url", resultUrl)
        .put("result", result)
        .put("error", error);
  }

  /** Why it failed. */
  public record ErrorView(
      String stage, String code, String message, boolean retryable, int attempt, String at)
      implements View {
    @Override
    public void write(Fields out) throws IOException {
      out.put("stage", stage)
          .put("code", code)
          .put("message", message)
          .put("retryable", retryable)
          .put("attempt", attempt)
          .put("at", at);
    }

    static ErrorView of(TaskError error) {
      return new ErrorView(
          error.stage(),
          error.code(),
          error.message(),
          error.retryable(),
          error.attempt(),
          error.at().toString());
    }
  }
}
