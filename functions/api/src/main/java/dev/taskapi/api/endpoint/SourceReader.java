package dev.taskapi.api.endpoint;

import dev.taskapi.requests.Fields;
import dev.taskapi.tasks.Source;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads who created a task, in the caller's own words. */
final class SourceReader {
  private static final int MOST_CHARACTERS = 256;
  private static final int MOST_BYTES = 1_024;

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
    if (fields.is(name, "")) {
      return Optional.empty();
    }
    Optional<String> text = fields.text(name, 1, MOST_CHARACTERS);
    if (text.filter(SourceReader::isAllowed).isEmpty() && text.isPresent()) {
      fields.refuse(
          name, "String should have at most 1024 bytes and no control characters", "value_error");
      return Optional.empty();
    }
    return text;
  }

  private static boolean isAllowed(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES
        && text.codePoints().noneMatch(Character::isISOControl);
  }
}
