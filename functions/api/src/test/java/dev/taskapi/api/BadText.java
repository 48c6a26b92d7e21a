package dev.taskapi.api;

import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Texts with half a surrogate pair in each place that is kept. */
final class BadText {
  private static final String REQUEST = "body.tasks.0.request_data string_unicode";

  private BadText() {}

  static Stream<Arguments> all() {
    return Stream.of(
        bad("\"task_source_name\": \"a\\ud800\"", "body.tasks.0.task_source_name string_unicode"),
        bad("\"task_source_id\": \"\\udc00\"", "body.tasks.0.task_source_id string_unicode"),
        bad("\"task_id\": \"\\ud800\"", "body.tasks.0.task_id value_error"),
        bad(
            request("\"content\": \"\\ud800\""),
            "body.tasks.0.request_data.content string_unicode"),
        bad(request("\"content\": \"A\", \"x\": \"\\udc00\\ud800\""), REQUEST),
        bad(request("\"content\": \"A\", \"x\": [{\"y\": \"\\ud83c.\"}]"), REQUEST),
        bad(request("\"content\": \"A\", \"\\ud800\": 1"), REQUEST));
  }

  private static String request(String fields) {
    return "\"request_data\": {" + fields + "}";
  }

  private static Arguments bad(String fields, String fault) {
    return Arguments.of("{\"tasks\": [{\"task_type\": \"video\", " + fields + "}]}", fault);
  }
}
