package dev.taskapi.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * What one event led to.
 *
 * @param answer the function's
 * @param lines the function's log
 */
record Run(JsonNode answer, List<JsonNode> lines) {
  /** The JVM's own word of its flags, which Lambda's log has, too. */
  private static final String FLAGS = "Picked up JAVA_TOOL_OPTIONS: ";

  /** Refuses a log line that is no JSON. */
  static Run of(byte[] answer, List<String> lines) {
    return new Run(
        Sample.json(new String(answer, UTF_8)),
        lines.stream().filter(line -> !line.startsWith(FLAGS)).map(Sample::json).toList());
  }

  int status() {
    return answer.path("statusCode").asInt();
  }

  JsonNode body() {
    return Sample.json(answer.path("body").asText());
  }

  /** The log lines of one logger. */
  List<JsonNode> lines(String logger) {
    return lines.stream().filter(line -> line.path("logger").asText().equals(logger)).toList();
  }

  /** The values that a metric was told with. */
  List<Long> values(String metric) {
    return lines.stream()
        .filter(line -> line.has("_aws") && line.has(metric))
        .map(line -> line.get(metric).asLong())
        .toList();
  }
}
