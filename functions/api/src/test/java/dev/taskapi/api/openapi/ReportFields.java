package dev.taskapi.api.openapi;

import dev.taskapi.api.wire.CancelledView;
import dev.taskapi.api.wire.DetailView;
import dev.taskapi.api.wire.QueuedView;
import dev.taskapi.api.wire.RegeneratedView;
import dev.taskapi.tasks.pending.QueuePending;

/** What is said of the answers of calls that change many tasks. */
final class ReportFields {
  private ReportFields() {}

  static void tell(AnswerWords words) {
    words.type(RegeneratedView.class, "RegenerateReport", "What became of a regenerate.");
    words.type(CancelledView.class, "CancelReport", "What became of a cancel.");
    words.type(QueuedView.class, "PendingReport", "What became of the pending tasks.");
    words.type(DetailView.class, "TaskReport", "What became of one task.");
    both(words);
    pending(words);
    detail(words);
  }

  private static void both(AnswerWords words) {
    words.said(
        "success",
        "The call was carried out; what became of each task is told apart.",
        "const",
        true);
    words.said("message", "What was done, for people.");
    number(words, "regenerated_count", "How many were begun anew or queued.");
    number(words, "cancelled_count", "How many were cancelled.");
    number(words, "failed_count", "How many were skipped or failed.");
    number(words, "not_found_count", "How many ids were found nowhere.");
    words.said("not_found_ids", "Those ids, in the order of the call.");
    number(words, "total_requested", "How many different ids the call named.");
    words.said("cancellation_reason", "The reason that was noted.");
    words.said("details", "Of every task that was found, in the order of the call.");
  }

  private static void pending(AnswerWords words) {
    number(words, "queued_count", "How many were queued.");
    number(words, "PendingReport.failed_count", "How many could not be; they stay PENDING.");
    words.said(
        "total_pending",
        "Those that this call came to: queued and failed together.",
        "minimum",
        0,
        "maximum",
        QueuePending.MOST);
    number(words, "remaining", "About how many more are pending; repeat the call for them.");
    words.said("PendingReport.details", "Of those that this call came to, the oldest first.");
  }

  private static void detail(AnswerWords words) {
    words.said(
        "TaskReport.status",
        "What was done, or why not: skipped is what was not to be done, failed what could not be.",
        "enum",
        Doc.list("regenerated", "cancelled", "queued", "skipped", "failed"));
    words.said("reason", "The same for people.");
    words.said(
        "queue_result",
        "Only of a cancelled task: whether it was waiting in its queue.",
        "enum",
        Doc.list("Task cancelled from queue", "Not in queue"));
  }

  private static void number(AnswerWords words, String field, String said) {
    words.said(field, said, "minimum", 0);
  }
}
