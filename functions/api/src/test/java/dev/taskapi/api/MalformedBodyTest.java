package dev.taskapi.api;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that are no JSON object, too large or not declared: refused, and nothing is changed. */
final class MalformedBodyTest {
  private final Bench bench = new Bench();

  @AfterEach
  void nothingHappened() {
    bench.assertNothingHappened();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "{]",
        "{'tasks': []}",
        "{\"tasks\": [}",
        "{\"tasks\": [] // none\n}",
        "{\"tasks\": [{\"task_type\": \"quiz\"}]} {}",
        "{\"tasks\": [{\"task_type\": \"quiz\"}]} trailing",
        "{\"tasks\": [{\"task_type\": \"quiz\", \"x\": NaN}]}",
        "{\"tasks\": [{\"task_type\": \"quiz\", \"x\": 01}]}",
        "{\"tasks\": [{\"task_type\": \"quiz\", \"x\": 1e99999999999}]}",
        "{\"tasks\": [{\"task_type\": \"quiz\", \"x\": \"\u0001\"}]}",
        "\u0000",
        "\uFEFF{\"tasks\": [{\"task_type\": \"quiz\"}]}"
      })
  void whatIsNoJsonIsRefused(String body) {
    assertThat(bench.post("/api/tasks/bulk", body).detail(400)).startsWith("The body is not JSON:");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  \n "})
  void anEmptyBodyIsRefused(String body) {
    assertThat(bench.post("/api/tasks", body).detail(400)).startsWith("The body is empty");
  }

  @Test
  void anAbsentBodyIsRefused() {
    Call call = Call.of("POST", "/api/tasks").with("content-type", "application/json");
    assertThat(bench.send(call).detail(400)).startsWith("The body is empty");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "null", "\"text\"", "1", "true", "[{\"task_type\": \"quiz\"}]"})
  void aBodyThatIsNoObjectIsRefused(String body) {
    assertThat(bench.post("/api/tasks", body).faults()).containsExactly("body object_type");
    assertThat(bench.post("/api/tasks/bulk", body).faults()).containsExactly("body object_type");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"text/plain", "application/x-www-form-urlencoded", "application/jsonx", ""})
  void aBodyDeclaredAsSomethingElseIsRefused(String contentType) {
    Call call = Call.post("/api/tasks", "{\"task_type\": \"quiz\"}");
    JsonNode problem = bench.send(call.with("content-type", contentType)).problem(415);
    assertThat(problem.path("detail").asText()).contains("application/json");
    assertThat(bench.send(call.without("content-type")).problem(415)).isEqualTo(problem);
  }

  @ParameterizedTest
  @ValueSource(ints = {1_001, 2_000, 100_000})
  void whatIsNestedTooDeepIsRefused(int levels) {
    String deep = "[".repeat(levels) + "]".repeat(levels);
    String body = "{\"task_type\": \"quiz\", \"x\": %s}".formatted(deep);
    assertThat(bench.post("/api/tasks", body).detail(400)).startsWith("The body is not JSON:");
  }

  @Test
  void aNumberOfTooManyDigitsIsRefused() {
    String body = "{\"task_type\": \"quiz\", \"x\": %s}".formatted("1".repeat(1_001));
    assertThat(bench.post("/api/tasks", body).detail(400)).startsWith("The body is not JSON:");
  }

  @Test
  void bytesThatAreNoUtf8AreRefused() {
    byte[] latin = "{\"task_type\": \"quiz\", \"task_source_name\": \"é\"}".getBytes(ISO_8859_1);
    assertThat(bench.send(Call.post("/api/tasks", "").body(latin)).detail(400))
        .isEqualTo("The body is not UTF-8");
  }

  @Test
  void aBodyOverFourMegabytesIsRefused() {
    String head = "{\"task_type\": \"quiz\", \"x\": \"";
    String filled = head + "é".repeat(2 * 1024 * 1024) + "\"}";
    assertThat(bench.post("/api/tasks", filled).detail(413)).contains("4 MB");
  }

  @Test
  void credentialsAreAskedForBeforeTheBody() {
    assertThat(bench.sendBare(Call.post("/api/tasks", "{")).status()).isEqualTo(401);
  }
}
