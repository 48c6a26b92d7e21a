package dev.taskapi.api.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.taskapi.api.wire.DetailView;
import dev.taskapi.api.wire.ProblemView;
import java.util.Map;

/** What the types of the answers are called, and what is said of them and of their fields. */
final class AnswerFields {
  private static final AnswerWords WORDS = new AnswerWords();

  static {
    TaskFields.tell(WORDS);
    ReportFields.tell(WORDS);
    QueueFields.tell(WORDS);
    KeyFields.tell(WORDS);
    problem(WORDS);
  }

  private AnswerFields() {}

  /** The types' names, in the order of the document. */
  static Map<Class<?>, String> names() {
    return WORDS.names();
  }

  static String words(String schema) {
    return WORDS.of(schema);
  }

  /** A field's schema with what is said of it. */
  static ObjectNode described(String schema, String field, ObjectNode plain) {
    return plain.setAll(WORDS.of(schema, field));
  }

  /** What the codec does not tell of a type. */
  static ObjectNode finished(Class<?> type, ObjectNode schema) {
    if (type.equals(ProblemView.class)) {
      schema.set("required", Doc.list("status", "title", "detail"));
      ((ObjectNode) schema.path("properties"))
          .setAll(
              Doc.object(
                  "created",
                      positions("string", "With 503: the ids of the tasks that are written."),
                  "failed",
                      positions("integer", "With 503: the positions of those that are not.")));
    }
    if (type.equals(DetailView.class)) {
      schema.set("required", Doc.list("task_id", "status", "reason"));
      ((ObjectNode) schema.at("/properties/queue_result")).put("type", "string");
    }
    return schema;
  }

  private static void problem(AnswerWords words) {
    words.type(ProblemView.class, "Problem", "Why a request was not answered (RFC 9457).");
    words.type(ProblemView.ErrorView.class, "FieldError", "One fault of an invalid request.");
    words.said("Problem.status", "The HTTP status.", "minimum", 400, "maximum", 599);
    words.said("title", "The status in words.");
    words.said("detail", "What is wrong and what to do, for people.");
    words.said("errors", "Every fault of the request at once; only where its input is invalid.");
    words.said(
        "loc",
        "Where the fault is: `body`, `query` or `header`, then names and positions.",
        "items",
        Doc.object("type", Doc.list("string", "integer")),
        "minItems",
        1,
        "examples",
        Doc.list(Doc.list("body", "tasks", 0, "request_data", "segments")));
    words.said("msg", "What is wrong and what would be right, for people.");
    words.said(
        "type", "A stable word for programs.", "examples", Doc.list("missing", "out_of_range"));
  }

  private static ObjectNode positions(String type, String words) {
    return Doc.object("type", "array", "items", Doc.object("type", type), "description", words);
  }
}
