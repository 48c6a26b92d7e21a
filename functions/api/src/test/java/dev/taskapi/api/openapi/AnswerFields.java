package dev.taskapi.api.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.taskapi.api.wire.ListView;
import dev.taskapi.api.wire.ProblemView;
import dev.taskapi.api.wire.ResultView;
import dev.taskapi.api.wire.TaskSummary;
import dev.taskapi.api.wire.TaskView;
import dev.taskapi.tasks.Task;
import dev.taskapi.tasks.Timings;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the types of the answers are called, and what is said of them and of their fields. */
final class AnswerFields {
  static final Map<Class<?>, String> NAMES = new LinkedHashMap<>();
  private static final Map<String, String> WORDS = new LinkedHashMap<>();
  private static final Map<String, ObjectNode> FIELDS = new LinkedHashMap<>();

  private AnswerFields() {}

  static {
    type(TaskView.class, "Task", "All of a task. Fields that have no value are null.");
    type(
        TaskSummary.class,
        "TaskSummary",
        "A task in a list: without `request_data` and `events`, and without the links inside"
            + " `result.files`.");
    type(TaskView.EventView.class, "TaskEvent", "Something that happened to a task.");
    type(ResultView.class, "TaskResult", "What was made.");
    type(ResultView.FileView.class, "ResultFile", "One of the files that were made.");
    type(TaskSummary.ErrorView.class, "TaskError", "Why a task failed.");
    type(ListView.class, "TaskList", "A page of tasks, newest first.");
    type(ProblemView.class, "Problem", "Why a request was not answered (RFC 9457).");
    type(ProblemView.ErrorView.class, "FieldError", "One fault of an invalid request.");
  }

  static {
    said("task_id", "Unique within its account.");
    said("user_id", "Who created it: the token's `sub`, or `api_key_user_{account_id}`.");
    said("account_id", "The account that it belongs to.");
    said("task_type", "What is made.", "enum", Words.TYPES);
    said("priority", "How urgent it is.", "enum", Words.PRIORITIES);
    said("status", "Where it stands.", "enum", Words.STATUSES);
    said(
        "progress",
        "0 PENDING, 1 QUEUED, then rising to 99 at most; 100 means COMPLETED. A failed or cancelled"
            + " task keeps its last.",
        "minimum",
        0,
        "maximum",
        100);
    time("created_at", "When it was created.");
    time("updated_at", "When it last changed.");
    time("started_at", "When the current attempt began to be worked on.");
    time("completed_at", "When it ended, well or not.");
    said("attempt", "Grows with every regenerate.", "minimum", 1);
    said(
        "tries",
        "How often the current attempt was begun.",
        "minimum",
        0,
        "maximum",
        Timings.MOST_TRIES);
    said("task_source_name", "The name of what created it, in the caller's words.");
    said("task_source_id", "The id of what created it, in the caller's words; lists filter by it.");
    said("task_source_group_id", "The group it belongs to; lists filter by it.");
    said(
        "result_url",
        "Opens the main file without credentials for an hour, newly signed at every read; the stable"
            + " address is `/api/tasks/{task_id}/result`.",
        "format",
        "uri");
    said("result", "What was made; null before COMPLETED.");
    said("error", "Why it failed; null unless it did.");
    said(
        "request_data",
        "As it was sent, with the urls that the call gave to all videos; null where there is none,"
            + " or where the answer would have passed 6 MB.",
        "type",
        Doc.list("object", "null"),
        "additionalProperties",
        true);
    said(
        "events",
        "What happened, oldest first; the newest %d are kept.".formatted(Task.MOST_EVENTS),
        "maxItems",
        Task.MOST_EVENTS);
    time("timestamp", "When it happened.");
    said("TaskEvent.message", "For people, such as \"Task added to video processing queue\".");
  }

  static {
    said("files", "The main file first.", "minItems", 1);
    said("duration_seconds", "How long a video plays; null for what does not play.", "minimum", 0);
    said("provider", "What made it.");
    said("warnings", "What could not be done as asked, for people.");
    said("ResultFile.name", "Its file name.");
    said("content_type", "Its media type.");
    said("size", "In bytes.", "minimum", 0);
    said("url", "Opens it without credentials for an hour; null in lists.", "format", "uri");
    said("stage", "Where it failed, such as `assets`.");
    said("code", "A stable word for programs, such as `too_long`.");
    said("TaskError.message", "What happened and what to do, for people.");
    said("retryable", "Whether the same may succeed when it is regenerated.");
    said("TaskError.attempt", "The attempt that failed.", "minimum", 1);
    time("at", "When it failed.");
    said("tasks", "At most `limit`; fewer where the answer would pass 6 MB.");
    said(
        "total",
        "How many tasks fit the filters, counted when the walk began; null with"
            + " `include_total=false`.",
        "minimum",
        0);
    said("limit", "The page size that was asked for.", "minimum", 1, "maximum", 1000);
    said("skip", "How many were skipped; 0 beside a cursor.", "minimum", 0);
    said("next_cursor", "Give it as `cursor` for the next page; null at the end.");
  }

  static {
    said("Problem.status", "The HTTP status.", "minimum", 400, "maximum", 599);
    said("title", "The status in words.");
    said("detail", "What is wrong and what to do, for people.");
    said("errors", "Every fault of the request at once; only where its input is invalid.");
    said(
        "loc",
        "Where the fault is: `body`, `query` or `header`, then names and positions.",
        "items",
        Doc.object("type", Doc.list("string", "integer")),
        "minItems",
        1,
        "examples",
        Doc.list(Doc.list("body", "tasks", 0, "request_data", "segments")));
    said("msg", "What is wrong and what would be right, for people.");
    said("type", "A stable word for programs.", "examples", Doc.list("missing", "out_of_range"));
  }

  static String words(String schema) {
    return found(WORDS, schema);
  }

  /** A field's schema with what is said of it. */
  static ObjectNode described(String schema, String field, ObjectNode plain) {
    String own = schema + "." + field;
    return plain.setAll(found(FIELDS, FIELDS.containsKey(own) ? own : field));
  }

  /** What the codec does not tell of a type. */
  static ObjectNode finished(String name, ObjectNode schema) {
    if (name.equals("Problem")) {
      schema.set("required", Doc.list("status", "title", "detail"));
      ((ObjectNode) schema.path("properties"))
          .setAll(
              Doc.object(
                  "created",
                      positions("string", "With 503: the ids of the tasks that are written."),
                  "failed",
                      positions("integer", "With 503: the positions of those that are not.")));
    }
    return schema;
  }

  private static ObjectNode positions(String type, String words) {
    return Doc.object("type", "array", "items", Doc.object("type", type), "description", words);
  }

  private static void type(Class<?> type, String name, String words) {
    NAMES.put(type, name);
    WORDS.put(name, words);
  }

  private static void said(String field, String words, Object... keywords) {
    FIELDS.put(field, Doc.with(Doc.object("description", words), keywords));
  }

  private static void time(String field, String words) {
    said(field, words, "format", "date-time");
  }

  private static <T> T found(Map<String, T> texts, String name) {
    T text = texts.get(name);
    if (text == null) {
      throw new IllegalStateException("AnswerFields says nothing of " + name);
    }
    return text;
  }
}
