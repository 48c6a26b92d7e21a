package dev.taskapi.api.wire;

import dev.taskapi.tasks.Priority;
import dev.taskapi.tasks.TaskId;
import dev.taskapi.tasks.queue.QueueStatus;
import dev.taskapi.tasks.queue.QueueStatus.Overall;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How the queues stand, as callers see it. Ids and the account's counts are the caller's own. */
public record QueueStatusView(
    boolean success,
    boolean queueProcessingActive,
    Optional<String> currentProcessingTask,
    OverallView overallQueueStatus,
    AccountCounts accountTaskCounts,
    List<String> pendingTaskIds,
    List<String> queuedTaskIds)
    implements View {
  @Override
  public void write(Fields out) throws IOException {
    out.put("success", success)
        .put("queue_processing_active", queueProcessingActive)
        .put("current_processing_task", currentProcessingTask)
        .put("overall_queue_status", overallQueueStatus)
        .put("account_task_counts", accountTaskCounts)
        .put("pending_task_ids", pendingTaskIds)
        .put("queued_task_ids", queuedTaskIds);
  }

  public static QueueStatusView of(QueueStatus status) {
    return new QueueStatusView(
        true,
        status.active(),
        status.current().map(TaskId::value),
        OverallView.of(status.overall()),
        new AccountCounts(
            status.pending().count(), status.queued().count(), status.processing().count()),
        ids(status.pending()),
        ids(status.queued()));
  }

  private static List<String> ids(QueueStatus.Standing standing) {
    return standing.oldest().stream().map(TaskId::value).toList();
  }

  /** Numbers of all accounts together. */
  public record OverallView(long totalQueued, long processing, Map<String, Long> byPriority)
      implements View {
    @Override
    public void write(Fields out) throws IOException {
      out.put("total_queued", totalQueued)
          .put("processing", processing)
          .put("by_priority", byPriority);
    }

    static OverallView of(Overall overall) {
      Map<String, Long> byPriority = new LinkedHashMap<>();
      for (Priority priority : Priority.values()) {
        byPriority.put(priority.wireName(), overall.waiting().getOrDefault(priority, 0L));
      }
      return new OverallView(overall.total(), overall.inFlight(), byPriority);
    }
  }

  /** The caller's tasks that have not ended. */
  public record AccountCounts(long pending, long queued, long processing) implements View {
    @Override
    public void write(Fields out) throws IOException {
      out.put("pending", pending).put("queued", queued).put("processing", processing);
    }
  }
}
