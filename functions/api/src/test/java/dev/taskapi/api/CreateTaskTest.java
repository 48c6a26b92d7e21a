package dev.taskapi.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One task, field by field. */
final class CreateTaskTest {
  private final Bench bench = new Bench();

  private JsonNode created(String json) {
    return bench.post("/api/tasks", json).ok(201);
  }

  @Test
  void aNewTaskIs201AndTheSameAgain200() {
    String json = "{\"task_id\": \"t\", \"task_type\": \"video\"}";
    JsonNode first = bench.post("/api/tasks", json).ok(201);
    assertThat(bench.post("/api/tasks", json).ok(200)).isEqualTo(first);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\"task_id\": \"\",", "\"task_id\": null,"})
  void anAbsentIdIsMadeUp(String id) {
    JsonNode task = created("{" + id + "\"task_type\": \"video\"}");
    assertThat(task.path("task_id").asText()).matches(Bench.UUID_4);
    assertThat(created("{" + id + "\"task_type\": \"video\"}").path("task_id"))
        .isNotEqualTo(task.path("task_id"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "A.b_c:d-9", "task_001", "bulk2", "...", "counts"})
  void anIdOfAllowedCharactersIsKept(String id) {
    JsonNode task = created("{\"task_id\": \"%s\", \"task_type\": \"video\"}".formatted(id));
    assertThat(task.path("task_id").asText()).isEqualTo(id);
    assertThat(bench.get("/api/tasks/" + id).ok(200)).isEqualTo(task);
  }

  @Test
  void anIdHasAtMost128Characters() {
    String id = "x".repeat(128);
    assertThat(
            created("{\"task_id\": \"%s\", \"task_type\": \"video\"}".formatted(id))
                .path("task_id")
                .asText())
        .isEqualTo(id);
    assertThat(
            bench
                .post("/api/tasks", "{\"task_id\": \"%sx\", \"task_type\": \"quiz\"}".formatted(id))
                .faults())
        .containsExactly("body.task_id value_error");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ", \"request_data\": null"})
  void withoutARequestATaskWaitsAndNothingIsSent(String request) {
    JsonNode task = created("{\"task_id\": \"t\", \"task_type\": \"video\"%s}".formatted(request));
    assertThat(task.path("status").asText()).isEqualTo("PENDING");
    assertThat(task.path("progress").decimalValue()).isEqualByComparingTo("0");
    assertThat(task.path("events"))
        .isEqualTo(
            Answer.read(
                "[{\"timestamp\": \"2026-01-01T08:00:00Z\", \"message\": \"Task pending\"}]"));
    assertThat(bench.queues.sent()).isEmpty();
  }

  @Test
  void everyFieldIsThereAndNullWhereThereIsNothing() {
    JsonNode task = created("{\"task_id\": \"t\", \"task_type\": \"documentation\"}");
    assertThat(task)
        .isEqualTo(
            Answer.read(
                """
                {"task_id": "t", "user_id": "user_123", "account_id": "account_456",
                 "task_type": "documentation", "priority": "normal", "status": "PENDING",
                 "progress": 0.0, "created_at": "2026-01-01T08:00:00Z",
                 "updated_at": "2026-01-01T08:00:00Z", "started_at": null, "completed_at": null,
                 "attempt": 1, "tries": 0, "task_source_name": null, "task_source_id": null,
                 "task_source_group_id": null, "request_data": null, "result_url": null,
                 "result": null, "error": null,
                 "events": [
                   {"timestamp": "2026-01-01T08:00:00Z", "message": "Task pending"}]}"""));
  }

  @Test
  void nullIsAbsentInEveryField() {
    JsonNode task =
        created(
            """
            {"task_id": null, "task_type": "video", "priority": null, "task_source_name": null,
             "task_source_id": "", "task_source_group_id": null,
             "request_data": {"content": "A", "story_prompt": null, "segments": null,
               "language": null, "voice_rate": null, "logo_url": null, "test_mode": null}}""");
    assertThat(task.path("priority").asText()).isEqualTo("normal");
    assertThat(task.path("task_source_id").isNull()).isTrue();
    assertThat(task.path("status").asText()).isEqualTo("QUEUED");
  }

  @Test
  void anEmptyRequestIsGivenAndSoValidated() {
    assertThat(
            bench.post("/api/tasks", "{\"task_type\": \"video\", \"request_data\": {}}").faults())
        .containsExactly("body.request_data.story_prompt missing");
    bench.assertNothingHappened();
  }

  @Test
  void unknownFieldsAreKeptInTheRequestAndIgnoredElsewhere() {
    String request =
        """
        {"story_prompt": "Tides \\ud83c\\udf0a", "difficulty": "hard", "x": {"y": [1.0, 1.50, {}]},
         "big": 123456789012345678901234567890, "e": 1E+2, "n": null}""";
    JsonNode task =
        created(
            """
            {"task_type": "quiz", "colour": "red", "account_id": "account_789", "status": "FAILED",
             "request_data": %s}"""
                .formatted(request));
    assertThat(task.path("request_data")).isEqualTo(Answer.read(request));
    assertThat(task.path("request_data").toString()).contains("[1.0,1.50,{}]");
    assertThat(task.has("colour")).isFalse();
    assertThat(task.path("account_id").asText()).isEqualTo("account_456");
    assertThat(task.path("status").asText()).isEqualTo("QUEUED");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e400", "1E+1000000000", "-1E-1000000000", "0.10"})
  void aNumberOfAnUnknownFieldIsReturnedAsItWasSent(String number) {
    String request = "{\"content\": \"A\", \"x\": %s}".formatted(number);
    JsonNode task =
        created(
            "{\"task_id\": \"t\", \"task_type\": \"video\", \"request_data\": %s}"
                .formatted(request));
    assertThat(task.path("request_data")).isEqualTo(Answer.read(request));
    assertThat(bench.get("/api/tasks/t").ok(200)).isEqualTo(task);
  }

  @Test
  void aRequestMayBeNestedDeep() {
    String deep = "[".repeat(900) + "]".repeat(900);
    JsonNode task =
        created(
            "{\"task_type\": \"video\", \"request_data\": {\"content\": \"A\", \"x\": %s}}"
                .formatted(deep));
    assertThat(task.path("request_data").path("x").toString()).isEqualTo(deep);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json",
        "application/json; charset=utf-8",
        "Application/JSON",
        "application/vnd.task+json"
      })
  void aBodyDeclaredAsJsonIsRead(String contentType) {
    Call call = Call.post("/api/tasks", "{\"task_type\": \"quiz\"}");
    assertThat(bench.send(call.with("content-type", contentType)).ok(201)).isNotEmpty();
  }

  @Test
  void aBodyInBase64IsRead() {
    Call call = Call.post("/api/tasks", "");
    byte[] body = "{\"task_id\": \"t\", \"task_type\": \"quiz\"}".getBytes(UTF_8);
    assertThat(bench.send(call.body(body)).ok(201).path("task_id").asText()).isEqualTo("t");
  }
}
