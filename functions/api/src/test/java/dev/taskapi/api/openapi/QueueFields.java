package dev.taskapi.api.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.taskapi.api.wire.QueueStatusView;
import dev.taskapi.api.wire.RestartView;
import dev.taskapi.tasks.queue.WatchQueues;

/** What is said of the queues. */
final class QueueFields {
  private QueueFields() {}

  static void tell(AnswerWords words) {
    words.type(QueueStatusView.class, "QueueStatus", "How the queues stand.");
    words.type(
        QueueStatusView.OverallView.class,
        "OverallQueueStatus",
        "Approximate numbers of all accounts together.");
    words.type(
        QueueStatusView.AccountCounts.class,
        "AccountTaskCounts",
        "The account's own tasks that have not ended.");
    words.type(RestartView.class, "QueueRestart", "What a restart found and left.");
    status(words);
    overall(words);
    restart(words);
  }

  private static void status(AnswerWords words) {
    words.said("QueueStatus.success", "Always true.", "const", true);
    words.said(
        "queue_processing_active", "Whether processors get what is queued, noted each minute.");
    words.said(
        "current_processing_task", "The account's oldest that is worked on; null where none is.");
    words.said("overall_queue_status", "Of all accounts.");
    words.said("account_task_counts", "Of the account.");
    listed(words, "pending_task_ids", "PENDING");
    listed(words, "queued_task_ids", "QUEUED");
    words.said("pending", "How many are PENDING.", "minimum", 0);
    words.said("queued", "How many are QUEUED.", "minimum", 0);
    words.said("processing", "How many are PROCESSING.", "minimum", 0);
  }

  private static void overall(AnswerWords words) {
    ObjectNode counts = Doc.object();
    Words.PRIORITIES.forEach(
        priority ->
            counts.set(
                priority.asText(), Doc.object("type", "integer", "format", "int64", "minimum", 0)));
    words.said("total_queued", "How many wait: the sum of all priorities.", "minimum", 0);
    words.said(
        "OverallQueueStatus.processing",
        "How many are worked on, or held back for a while before a retry.",
        "minimum",
        0);
    words.said(
        "by_priority",
        "How many wait, by priority, every one present.",
        "properties",
        counts,
        "required",
        Words.PRIORITIES,
        "additionalProperties",
        false);
  }

  private static void restart(AnswerWords words) {
    words.said("QueueRestart.success", "The call was carried out.", "const", true);
    words.said(
        "QueueRestart.message", "What was done, or why processing does not run, for people.");
    words.said("was_processing_before", "Whether processors got what was queued.");
    words.said("is_processing_now", "Whether they get it now.");
  }

  private static void listed(AnswerWords words, String field, String status) {
    words.said(
        field,
        "The oldest %d of the account's %s tasks at most, the oldest first."
            .formatted(WatchQueues.MOST_LISTED, status),
        "maxItems",
        WatchQueues.MOST_LISTED);
  }
}
