package dev.taskapi.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.taskapi.tasks.Task;
import dev.taskapi.tasks.TaskResult;
import dev.taskapi.tasks.testing.ManualClock;
import dev.taskapi.tasks.testing.Samples;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A Lambda answer has at most 6 MB, in which the body is a JSON string. */
final class AnswerSizeTest {
  private static final int MOST_BYTES = 6 * 1024 * 1024;

  private final Bench bench = new Bench();

  private Answer create(int tasks, String filling) throws Exception {
    String task =
        """
        {"task_type": "quiz", "request_data":
          {"content": "A", "difficulty": "easy", "x": "%s"}}"""
            .formatted(filling);
    String list = String.join(",", Collections.nCopies(tasks, task));
    Answer answer = bench.post("/api/tasks/bulk", "{\"tasks\": [" + list + "]}");
    assertThat(answer.each("status")).hasSize(tasks).containsOnly("QUEUED");
    assertThat(new JsonMapper().writeValueAsBytes(answer.text()).length).isLessThan(MOST_BYTES);
    return answer;
  }

  @Test
  void requestsThatFitAreReturned() throws Exception {
    JsonNode answer = create(13, "x".repeat(250_000)).json();
    answer.forEach(task -> assertThat(task.path("request_data").isObject()).isTrue());
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\\\", "\\\"", "🌊"})
  void requestsThatGrowBeyondItOnTheirWayAreLeftOutButNoTaskIs(String escaped) throws Exception {
    int times = 250_000 / escaped.getBytes(UTF_8).length;
    JsonNode answer = create(13, escaped.repeat(times)).json();
    answer.forEach(task -> assertThat(task.path("request_data").isNull()).isTrue());
    String id = answer.path(3).path("task_id").asText();
    assertThat(bench.get("/api/tasks/" + id).ok(200).path("request_data").path("x").asText())
        .isEqualTo(Answer.read("\"" + escaped.repeat(times) + "\"").asText());
  }

  @Test
  void existingTasksRequestsCountToo() {
    StringBuilder again = new StringBuilder();
    for (int i = 0; i < 25; i++) {
      String json =
          "{\"task_id\": \"t%d\", \"task_type\": \"quiz\", \"request_data\": %s}"
              .formatted(
                  i,
                  "{\"content\": \"A\", \"difficulty\": \"easy\", \"x\": \"%s\"}"
                      .formatted("x".repeat(250_000)));
      assertThat(bench.post("/api/tasks", json).status()).isEqualTo(201);
      again
          .append(i == 0 ? "" : ",")
          .append("{\"task_type\":\"quiz\",\"task_id\":\"t%d\"}".formatted(i));
    }
    Answer answer = bench.post("/api/tasks/bulk", "{\"tasks\": [" + again + "]}");
    assertThat(answer.each("request_data")).hasSize(25).containsOnly("null");
  }

  @Test
  void aPageThatWouldBeTooLargeEndsEarlyAndItsCursorGoesOn() {
    for (int i = 0; i < 12; i++) {
      bench.has(heavy("t" + i));
    }
    Answer first = bench.get("/api/tasks?limit=1000");
    JsonNode page = first.json();
    assertThat(first.text().length()).isBetween(5_500_000, 6_000_000);
    assertThat(page.path("tasks")).hasSize(11);
    assertThat(page.path("total").asInt()).isEqualTo(12);
    assertThat(page.path("limit").asInt()).isEqualTo(1_000);
    String next = "/api/tasks?limit=1000&cursor=" + page.path("next_cursor").asText();
    Answer second = bench.get(next);
    assertThat(second.each("task_id")).containsExactly("t0");
    assertThat(second.json().path("total").asInt()).isEqualTo(12);
    assertThat(second.json().path("next_cursor").isNull()).isTrue();
  }

  /** A task whose warnings have half a megabyte. */
  private static Task heavy(String id) {
    Task processing = Samples.task(id).processing();
    TaskResult plain = Samples.videoResult(processing);
    TaskResult heavy =
        new TaskResult(
            plain.folder(),
            plain.files(),
            plain.duration(),
            plain.provider(),
            List.of("w".repeat(500_000)));
    return processing.complete(heavy, ManualClock.START, Duration.ofDays(30));
  }
}
