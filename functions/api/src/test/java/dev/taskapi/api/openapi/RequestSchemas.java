package dev.taskapi.api.openapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.taskapi.api.endpoint.Limits;
import dev.taskapi.requests.TaskType;
import dev.taskapi.tasks.TaskId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The schemas of what the API is sent, exactly as its readers take it. */
final class RequestSchemas {
  private RequestSchemas() {}

  /** Every schema, by its name in the document. */
  static Map<String, ObjectNode> all() {
    Map<String, ObjectNode> schemas = new LinkedHashMap<>();
    schemas.put("BulkCreate", bulkCreate());
    schemas.put("NewTask", newTask());
    for (TaskType type : TaskType.values()) {
      schemas.put(newName(type), newTask(type));
      schemas.put(RequestDataSchemas.name(type), RequestDataSchemas.schema(type));
    }
    schemas.put("GenerateVideo", generateVideo());
    schemas.put("BulkRegenerate", ChangeSchemas.regenerate());
    schemas.put("BulkCancel", ChangeSchemas.cancel());
    schemas.put("MakeKey", KeySchemas.makeKey());
    return schemas;
  }

  /** An id where one is named. */
  static ObjectNode taskId() {
    return Doc.object(
        "type", "string", "pattern", "^" + notReserved() + TaskId.FORM.pattern() + "$");
  }

  private static ObjectNode bulkCreate() {
    ObjectNode properties =
        Doc.object(
            "tasks",
            Doc.object(
                "type",
                "array",
                "minItems",
                1,
                "maxItems",
                Limits.TASKS,
                "items",
                Doc.ref("schemas", "NewTask"),
                "description",
                "The tasks. An id may stand in a request only once: 400 otherwise."));
    properties.setAll(RequestFields.branding("of all videos that name none of their own"));
    return Doc.object("type", "object", "required", Doc.list("tasks"), "properties", properties);
  }

  private static ObjectNode newTask() {
    ArrayNode kinds = Doc.list();
    ObjectNode mapping = Doc.object();
    for (TaskType type : TaskType.values()) {
      ObjectNode ref = Doc.ref("schemas", newName(type));
      kinds.add(ref);
      mapping.set(type.wireName(), ref.path("$ref"));
    }
    return Doc.object(
        "oneOf",
        kinds,
        "discriminator",
        Doc.object("propertyName", "task_type", "mapping", mapping));
  }

  /** A video's request with what says of a task where it belongs. */
  private static ObjectNode generateVideo() {
    return Doc.object(
        "description",
        "A video's `request_data`, and beside it what belongs to the task. At most 256 KB.",
        "allOf",
        Doc.list(
            Doc.ref("schemas", RequestDataSchemas.name(TaskType.VIDEO)),
            Doc.object("type", "object", "properties", controls())));
  }

  private static ObjectNode controls() {
    ObjectNode properties =
        Doc.object(
            "task_id", newId(), "priority", Texts.word(Words.PRIORITIES, "normal if not said."));
    properties.setAll(sources());
    return properties;
  }

  private static ObjectNode newTask(TaskType type) {
    ObjectNode properties =
        Doc.object(
            "task_type",
            Doc.object("const", type.wireName()),
            "request_data",
            Doc.object(
                "anyOf",
                Doc.list(
                    Doc.ref("schemas", RequestDataSchemas.name(type)), Doc.object("type", "null")),
                "description",
                "What is to be made, at most 256 KB. Without it the task is created PENDING and not"
                    + " queued."));
    properties.setAll(controls());
    return Doc.object(
        "title",
        type.wireName(),
        "type",
        "object",
        "required",
        Doc.list("task_type"),
        "properties",
        properties);
  }

  private static ObjectNode newId() {
    return Doc.object(
        "type",
        Doc.list("string", "null"),
        "pattern",
        "^(?:" + notReserved() + TaskId.FORM.pattern() + ")?$",
        "description",
        "Unique within the account. A UUIDv4 is made where it is absent or \"\"; that is the"
            + " advised way.");
  }

  private static ObjectNode sources() {
    int most = Limits.SOURCE_CHARACTERS;
    return Doc.object(
        "task_source_name", Texts.line(most, "The name of what creates it."),
        "task_source_id", Texts.filtered(most, ",", "The id of what creates it."),
        "task_source_group_id", Texts.filtered(most, "", "The group that it belongs to."));
  }

  private static String newName(TaskType type) {
    return "New" + RequestDataSchemas.name(type).replace("Request", "Task");
  }

  /** No word that paths have beside ids. */
  private static String notReserved() {
    return new TreeSet<>(TaskId.RESERVED)
        .stream()
            .map(word -> word.replace(".", "\\."))
            .collect(Collectors.joining("|", "(?!(?:", ")$)"));
  }
}
