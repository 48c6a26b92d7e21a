package dev.taskapi.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** What came back. */
record Answer(int status, Map<String, String> headers, String text) {
  private static final JsonMapper EXACT =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  static Answer of(APIGatewayV2HTTPResponse response) {
    return new Answer(response.getStatusCode(), response.getHeaders(), response.getBody());
  }

  /** Reads JSON with its numbers as they are written. */
  static JsonNode read(String json) {
    try {
      return EXACT.readTree(json);
    } catch (JsonProcessingException malformed) {
      throw new AssertionError("not JSON: " + json, malformed);
    }
  }

  JsonNode json() {
    return read(text);
  }

  String header(String name) {
    return Optional.ofNullable(headers.get(name)).orElse("");
  }

  /** The body of an answer with this status. */
  JsonNode ok(int expected) {
    assertThat(status).as(text).isEqualTo(expected);
    assertThat(header("Content-Type")).isEqualTo("application/json");
    return json();
  }

  /** The document of a problem with this status, as RFC 9457 wants it. */
  JsonNode problem(int expected) {
    assertThat(status).as(text).isEqualTo(expected);
    assertThat(header("Content-Type")).isEqualTo("application/problem+json");
    JsonNode problem = json();
    assertThat(problem.path("status").asInt()).isEqualTo(expected);
    assertThat(problem.path("title").asText()).isNotBlank();
    assertThat(problem.path("detail").isTextual()).as(text).isTrue();
    return problem;
  }

  String detail(int expected) {
    return problem(expected).path("detail").asText();
  }

  /** Where a 422 finds faults, such as {@code body.tasks.0.priority string_type}. */
  List<String> faults() {
    return StreamSupport.stream(problem(422).path("errors").spliterator(), false)
        .map(Answer::fault)
        .toList();
  }

  /** The values of one field of the tasks of a list or an array. */
  List<String> each(String field) {
    JsonNode body = ok(200);
    JsonNode tasks = body.isArray() ? body : body.path("tasks");
    return StreamSupport.stream(tasks.spliterator(), false)
        .map(task -> task.path(field).asText())
        .toList();
  }

  private static String fault(JsonNode error) {
    assertThat(error.path("msg").asText()).isNotBlank();
    List<String> steps =
        StreamSupport.stream(error.path("loc").spliterator(), false).map(JsonNode::asText).toList();
    return String.join(".", steps) + " " + error.path("type").asText();
  }
}
