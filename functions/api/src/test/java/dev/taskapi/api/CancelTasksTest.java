package dev.taskapi.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.taskapi.tasks.Task;
import dev.taskapi.tasks.port.StoreException;
import dev.taskapi.tasks.testing.Samples;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CancelTasksTest {
  private static final String PATH = "/api/tasks/bulk-cancel";

  private final Bench bench = new Bench();

  @Test
  void theDocumentationsExampleIsAnsweredInItsWords() {
    bench.has(Samples.task("uuid-1234").queued(), Samples.task("uuid-5678").processing());
    bench.has(Samples.task("uuid-9012").completed());

    Answer answer =
        bench.post(
            PATH,
            """
            {
              "task_ids": ["uuid-1234", "uuid-5678", "uuid-9012"],
              "reason": "User requested cancellation"
            }""");

    assertThat(answer.ok(200))
        .isEqualTo(
            Answer.read(
                """
                {
                  "success": true,
                  "message": "Cancelled 2 tasks, 1 failures",
                  "cancelled_count": 2,
                  "failed_count": 1,
                  "not_found_count": 0,
                  "not_found_ids": [],
                  "total_requested": 3,
                  "cancellation_reason": "User requested cancellation",
                  "details": [
                    {
                      "task_id": "uuid-1234",
                      "status": "cancelled",
                      "reason": "Successfully cancelled: User requested cancellation",
                      "queue_result": "Task cancelled from queue"
                    },
                    {
                      "task_id": "uuid-5678",
                      "status": "cancelled",
                      "reason": "Successfully cancelled: User requested cancellation",
                      "queue_result": "Not in queue"
                    },
                    {
                      "task_id": "uuid-9012",
                      "status": "skipped",
                      "reason": "Task already in final state: COMPLETED"
                    }
                  ]
                }"""));
    JsonNode task = bench.get("/api/tasks/uuid-1234").ok(200);
    assertThat(task.path("status").asText()).isEqualTo("CANCELLED");
    assertThat(task.path("completed_at").asText()).isEqualTo("2026-01-01T08:00:00Z");
    assertThat(task.path("error").path("message").asText())
        .isEqualTo("User requested cancellation");
    assertThat(task.path("events").findValuesAsText("message"))
        .endsWith("Task cancelled: User requested cancellation");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ", \"reason\": null", ", \"reason\": \"\"", ", \"reason\": \" \\n\""})
  void aReasonThatSaysNothingIsTheDefault(String reason) {
    bench.has(Samples.task("a").queued());

    JsonNode answer = bench.post(PATH, "{\"task_ids\": [\"a\"]%s}".formatted(reason)).ok(200);

    assertThat(answer.path("cancellation_reason").asText())
        .isEqualTo("Bulk cancellation requested");
    assertThat(answer.path("details").get(0).path("reason").asText())
        .isEqualTo("Successfully cancelled: Bulk cancellation requested");
  }

  @Test
  void aReasonHasAtMostAThousandCharacters() {
    bench.has(Samples.task("a").queued());
    String body = "{\"task_ids\": [\"a\"], \"reason\": \"%s\"}";

    assertThat(bench.post(PATH, body.formatted("😀".repeat(1_001))).faults())
        .containsExactly("body.reason string_too_long");
    JsonNode answer = bench.post(PATH, body.formatted("😀".repeat(1_000))).ok(200);

    assertThat(answer.path("cancelled_count").asInt()).isEqualTo(1);
    assertThat(bench.get("/api/tasks/a").ok(200).path("error").path("message").asText())
        .isEqualTo("😀".repeat(1_000));
  }

  @Test
  void everyNameCountsOnceAndTheCountsAddUp() {
    bench.has(Samples.task("pending").placeholder(), Samples.task("failed").failed());

    JsonNode answer =
        bench
            .post(PATH, RegenerateTasksTest.ids("x", "failed", "pending", "", "x", "failed"))
            .ok(200);

    assertThat(RegenerateTasksTest.results(answer))
        .containsExactly("failed skipped", "pending cancelled");
    assertThat(answer.path("details").get(1).path("queue_result").asText())
        .isEqualTo("Not in queue");
    assertThat(answer.path("failed_count").asInt()).isEqualTo(1);
    assertThat(answer.path("not_found_ids")).hasToString("[\"x\",\"\"]");
    assertThat(answer.path("not_found_count").asInt()).isEqualTo(2);
    assertThat(answer.path("total_requested").asInt()).isEqualTo(4);
  }

  @Test
  void aTaskThatCannotBeWrittenFailsWithoutAQueueResult() {
    Bench clumsy =
        new Bench(
            real ->
                Disturbed.store(
                    real,
                    (method, id) -> method.equals("replace") && id.equals("a"),
                    () -> new StoreException("throttled", new IOException())));
    clumsy.has(Samples.task("a").queued(), Samples.task("b").queued());

    JsonNode answer = clumsy.post(PATH, RegenerateTasksTest.ids("a", "b")).ok(200);

    assertThat(answer.path("message").asText()).isEqualTo("Cancelled 1 tasks, 1 failures");
    assertThat(RegenerateTasksTest.results(answer)).containsExactly("a failed", "b cancelled");
    assertThat(answer.path("details").get(0).has("queue_result")).isFalse();
    assertThat(answer.path("details").get(0).path("reason").asText()).isNotBlank();
  }

  @Test
  void aTableOutOfReachIs503AndNothingIsCancelled() {
    Bench down =
        new Bench(
            real ->
                Disturbed.store(
                    real,
                    (method, id) -> method.equals("findAll"),
                    () -> new StoreException("throttled", new IOException())));
    down.has(Samples.task("a").queued());
    Task before = down.store.find(Samples.key("a")).orElseThrow();

    assertThat(down.post(PATH, RegenerateTasksTest.ids("a")).detail(503)).contains("repeat");

    assertThat(down.store.all()).containsExactly(before);
  }
}
