package dev.taskapi.api.wire;

import dev.taskapi.tasks.TaskError;
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
    Optional<ErrorView> error) {

  /** Why it failed. */
  public record ErrorView(
      String stage, String code, String message, boolean retryable, int attempt, String at) {
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
