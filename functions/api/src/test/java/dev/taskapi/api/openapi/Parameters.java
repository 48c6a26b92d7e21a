package dev.taskapi.api.openapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.taskapi.api.endpoint.Limits;
import dev.taskapi.tasks.Timings;
import dev.taskapi.tasks.query.Window;
import java.util.List;

/** The parameters of calls, exactly as their readers take them. */
final class Parameters {
  private static final String SPLIT = " Several are given separated by commas.";

  private Parameters() {}

  static ObjectNode taskId() {
    return Doc.object(
        "name", "task_id",
        "in", "path",
        "required", true,
        "description", "The task's id.",
        "schema", RequestSchemas.taskId(),
        "example", "task_001");
  }

  static ObjectNode idempotencyKey() {
    return Doc.object(
        "name",
        "Idempotency-Key",
        "in",
        "header",
        "required",
        false,
        "description",
        "Makes the call safe to repeat: the same key with the same body (as JSON values)"
            + " answers the first status with the tasks as they are now, and creates nothing"
            + " twice, ids that the service made included. With another body it is a 409."
            + " Covers account and path, kept for %d hours; a refused request does not use it"
                .formatted(Timings.standard().keeping().calls().toHours())
            + " up. 1 to 255 visible ASCII characters, best a fresh UUID: 400 otherwise.",
        "schema",
        Doc.object(
            "type",
            "string",
            "minLength",
            1,
            "maxLength",
            255,
            "pattern",
            "^" + Limits.IDEMPOTENCY_KEY_FORM + "$"));
  }

  /** The filters; those given must all fit. */
  static List<ObjectNode> filters() {
    return List.of(
        query(
            "task_source_group_id",
            "Tasks of this group.",
            Texts.text(Limits.SOURCE_CHARACTERS, "Blanks around it are cut off.")),
        several("task_source_ids", "Tasks of these sources." + SPLIT, sourceIds()),
        several(
            "task_ids",
            "These tasks; ids that there are not find nothing. The answer is strongly"
                + " consistent."
                + SPLIT,
            list(Doc.object("type", "string", "pattern", word()), Limits.IDS)),
        several("status", "Tasks that stand so." + SPLIT, words(Words.STATUSES)),
        several("task_type", "Tasks of these types." + SPLIT, words(Words.TYPES)),
        several("priority", "Tasks of these priorities." + SPLIT, words(Words.PRIORITIES)));
  }

  /** Which part of the list. */
  static List<ObjectNode> page() {
    return List.of(
        query(
            "limit",
            "How many tasks a page has at most.",
            number(1, Window.MOST, Limits.DEFAULT_PAGE)),
        query(
            "skip",
            "How many tasks to leave out first; each costs a read, a `cursor` does not. Ignored"
                + " beside a `cursor`.",
            number(0, Integer.MAX_VALUE, 0)),
        query(
            "cursor",
            "The `next_cursor` of the page before, with the same filters: 400 otherwise.",
            Doc.object("type", "string", "minLength", 1)),
        query(
            "include_total",
            "Whether to count, which costs reads; `total` is null without.",
            Doc.object("type", "boolean", "default", true)));
  }

  private static ObjectNode sourceIds() {
    return list(
        Doc.object("type", "string", "maxLength", Limits.SOURCE_CHARACTERS, "pattern", word()),
        Limits.SOURCES);
  }

  private static ObjectNode words(ArrayNode words) {
    return list(Doc.object("enum", words), words.size() * 10);
  }

  private static ObjectNode list(ObjectNode items, int most) {
    return Doc.object("type", "array", "minItems", 1, "maxItems", most, "items", items);
  }

  private static ObjectNode number(int least, int most, int otherwise) {
    return Doc.object("type", "integer", "minimum", least, "maximum", most, "default", otherwise);
  }

  private static ObjectNode several(String name, String words, ObjectNode schema) {
    return Doc.with(query(name, words, schema), "style", "form", "explode", false);
  }

  private static ObjectNode query(String name, String words, ObjectNode schema) {
    return Doc.object(
        "name", name, "in", "query", "required", false, "description", words, "schema", schema);
  }

  /** A word of a list: no comma, and something that is not blank. */
  private static String word() {
    return "^[^,]*[^," + Texts.BLANKS + "][^,]*$";
  }
}
