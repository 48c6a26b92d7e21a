package dev.taskapi.api.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.taskapi.api.endpoint.Limits;

/** The bodies of the calls that change many tasks, exactly as their readers take them. */
final class ChangeSchemas {
  private ChangeSchemas() {}

  static ObjectNode regenerate() {
    ObjectNode properties =
        Doc.object(
            "task_ids",
            taskIds(),
            "reset_to_pending",
            Texts.flag(
                "Whether error and result of the last attempt go at once; if false they stay until"
                    + " new ones replace them. true if not said."),
            "force",
            Texts.flag(
                "Whether tasks that are being worked on are begun anew, too: what runs then is cut"
                    + " off and writes nothing more. false if not said."));
    properties.setAll(
        RequestFields.branding("of the named videos, instead of theirs and for good"));
    return body(properties);
  }

  static ObjectNode cancel() {
    return body(
        Doc.object(
            "task_ids",
            taskIds(),
            "reason",
            Doc.object(
                "type",
                Doc.list("string", "null"),
                "maxLength",
                Limits.REASON_CHARACTERS,
                "description",
                "Stands in the task's `error` and events. \"Bulk cancellation requested\" if not"
                    + " said, or nothing but blanks.")));
  }

  private static ObjectNode body(ObjectNode properties) {
    return Doc.object("type", "object", "required", Doc.list("task_ids"), "properties", properties);
  }

  private static ObjectNode taskIds() {
    return Doc.object(
        "type",
        "array",
        "minItems",
        1,
        "items",
        Doc.object("type", "string", "maxLength", Limits.NAMED_ID_CHARACTERS),
        "description",
        "1 to %d ids: 400 otherwise. One that is given twice counts once; one that is no task's is answered in `not_found_ids`."
            .formatted(Limits.NAMED_TASKS));
  }
}
