package dev.taskapi.api.openapi;

import dev.taskapi.api.wire.ListView;
import dev.taskapi.api.wire.ResultView;
import dev.taskapi.api.wire.TaskSummary;
import dev.taskapi.api.wire.TaskView;
import dev.taskapi.tasks.Task;
import dev.taskapi.tasks.Timings;

/** What is said of tasks and of lists of them. */
final class TaskFields {
  private TaskFields() {}

  static void tell(AnswerWords words) {
    types(words);
    task(words);
    result(words);
    list(words);
  }

  private static void types(AnswerWords words) {
    words.type(TaskView.class, "Task", "All of a task. Fields that have no value are null.");
    words.type(
        TaskSummary.class,
        "TaskSummary",
        "A task in a list: without `request_data` and `events`, and without the links inside"
            + " `result.files`.");
    words.type(TaskView.EventView.class, "TaskEvent", "Something that happened to a task.");
    words.type(ResultView.class, "TaskResult", "What was made.");
    words.type(ResultView.FileView.class, "ResultFile", "One of the files that were made.");
    words.type(TaskSummary.ErrorView.class, "TaskError", "Why a task failed.");
    words.type(ListView.class, "TaskList", "A page of tasks, newest first.");
  }

  private static void task(AnswerWords words) {
    words.said("task_id", "Unique within its account.");
    words.said("user_id", "Who created it: the token's `sub`, or `api_key_user_{account_id}`.");
    words.said("account_id", "The account that it belongs to.");
    words.said("task_type", "What is made.", "enum", Words.TYPES);
    words.said("priority", "How urgent it is.", "enum", Words.PRIORITIES);
    words.said("status", "Where it stands.", "enum", Words.STATUSES);
    words.said(
        "progress",
        "0 PENDING, 1 QUEUED, then rising to 99 at most; 100 means COMPLETED. A failed or cancelled"
            + " task keeps its last.",
        "minimum",
        0,
        "maximum",
        100);
    words.time("created_at", "When it was created.");
    words.time("updated_at", "When it last changed.");
    words.time("started_at", "When the current attempt began to be worked on.");
    words.time("completed_at", "When it ended, well or not.");
    words.said("attempt", "Grows with every regenerate.", "minimum", 1);
    words.said(
        "tries",
        "How often the current attempt was begun.",
        "minimum",
        0,
        "maximum",
        Timings.MOST_TRIES);
    words.said("task_source_name", "The name of what created it, in the caller's words.");
    words.said(
        "task_source_id", "The id of what created it, in the caller's words; lists filter by it.");
    words.said("task_source_group_id", "The group it belongs to; lists filter by it.");
    words.said(
        "result_url",
        "Opens the main file without credentials for an hour, newly signed at every read; the stable"
            + " address is `/api/tasks/{task_id}/result`.",
        "format",
        "uri");
    words.said("result", "What was made; null before COMPLETED.");
    words.said("error", "Why it failed; null unless it did.");
    words.said(
        "request_data",
        "As it was sent, with the urls that the call gave to all videos; null where there is none,"
            + " or where the answer would have passed 6 MB.",
        "type",
        Doc.list("object", "null"),
        "additionalProperties",
        true);
    words.said(
        "events",
        "What happened, oldest first; the newest %d are kept.".formatted(Task.MOST_EVENTS),
        "maxItems",
        Task.MOST_EVENTS);
    words.time("timestamp", "When it happened.");
    words.said(
        "TaskEvent.message", "For people, such as \"Task added to video processing queue\".");
  }

  private static void result(AnswerWords words) {
    words.said("files", "The main file first.", "minItems", 1);
    words.said(
        "duration_seconds", "How long a video plays; null for what does not play.", "minimum", 0);
    words.said("provider", "What made it.");
    words.said("warnings", "What could not be done as asked, for people.");
    words.said("ResultFile.name", "Its file name.");
    words.said("content_type", "Its media type.");
    words.said("size", "In bytes.", "minimum", 0);
    words.said("url", "Opens it without credentials for an hour; null in lists.", "format", "uri");
    words.said("stage", "Where it failed, such as `assets`.");
    words.said("code", "A stable word for programs, such as `too_long`.");
    words.said("TaskError.message", "What happened and what to do, for people.");
    words.said("retryable", "Whether the same may succeed when it is regenerated.");
    words.said("TaskError.attempt", "The attempt that failed.", "minimum", 1);
    words.time("at", "When it failed.");
  }

  private static void list(AnswerWords words) {
    words.said("tasks", "At most `limit`; fewer where the answer would pass 6 MB.");
    words.said(
        "total",
        "How many tasks fit the filters, counted when the walk began; null with"
            + " `include_total=false`.",
        "minimum",
        0);
    words.said("limit", "The page size that was asked for.", "minimum", 1, "maximum", 1000);
    words.said("skip", "How many were skipped; 0 beside a cursor.", "minimum", 0);
    words.said("next_cursor", "Give it as `cursor` for the next page; null at the end.");
  }
}
