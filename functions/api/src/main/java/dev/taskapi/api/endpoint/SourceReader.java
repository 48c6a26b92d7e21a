package dev.taskapi.api.endpoint;

import dev.taskapi.requests.Fields;
import dev.taskapi.tasks.Source;
import java.util.Optional;

/** Reads who created a task, in the caller's own words. */
final class SourceReader {
  /** Of at most four bytes each, so that 1,024 bytes hold them all. */
  static final int MOST_CHARACTERS = 256;

  private SourceReader() {}

  static Source read(Fields fields) {
    Optional<String> id = read(fields, "task_source_id");
    if (id.filter(value -> value.contains(",")).isPresent()) {
      fields.refuse(
          "task_source_id",
          "String should have no comma: it could never be filtered by",
          "value_error");
    }
    return new Source(read(fields, "task_source_name"), id, read(fields, "task_source_group_id"));
  }

  private static Optional<String> read(Fields fields, String name) {
    return read(fields, name, MOST_CHARACTERS);
  }

  /** A text of one line; empty where it is "". */
  static Optional<String> read(Fields fields, String name, int most) {
    Optional<String> text = fields.text(name, 0, most).filter(value -> !value.isEmpty());
    if (text.filter(value -> !isAllowed(value)).isPresent()) {
      fields.refuse(
          name, "String should have no control characters and not be blank", "value_error");
      return Optional.empty();
    }
    return text;
  }

  private static boolean isAllowed(String text) {
    return !text.isBlank() && text.codePoints().noneMatch(Character::isISOControl);
  }
}
