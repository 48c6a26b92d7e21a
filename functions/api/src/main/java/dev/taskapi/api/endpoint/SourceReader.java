package dev.taskapi.api.endpoint;

import dev.taskapi.requests.Fields;
import dev.taskapi.tasks.Source;
import java.util.Optional;

/** Reads who created a task, in the caller's own words. */
final class SourceReader {
  /** Of at most four bytes each, so that 1,024 bytes hold them all. */
  static final int MOST_CHARACTERS = 256;

  private static final String UNPADDED = "not begin or end with a blank";

  private SourceReader() {}

  static Source read(Fields fields) {
    Optional<String> id = read(fields, "task_source_id");
    Optional<String> group = read(fields, "task_source_group_id");
    refuse(fields, "task_source_id", id.filter(value -> value.contains(",")), "have no comma");
    refuse(fields, "task_source_id", id.filter(SourceReader::isPadded), UNPADDED);
    refuse(fields, "task_source_group_id", group.filter(SourceReader::isPadded), UNPADDED);
    return new Source(read(fields, "task_source_name"), id, group);
  }

  /** What filters would never find is told at once: they are trimmed, and split at commas. */
  private static void refuse(Fields fields, String name, Optional<String> lost, String rule) {
    if (lost.isPresent()) {
      fields.refuse(
          name, "String should %s: it could never be filtered by".formatted(rule), "value_error");
    }
  }

  private static boolean isPadded(String text) {
    return !text.equals(text.strip());
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
