package dev.taskapi.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.taskapi.tasks.EventKind;
import dev.taskapi.tasks.Task;
import dev.taskapi.tasks.TaskEvent;
import dev.taskapi.tasks.testing.ManualClock;
import dev.taskapi.tasks.testing.Samples;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Single tasks and their files. */
final class ReadTasksTest {
  private static final Duration LEASE = Duration.ofMinutes(2);
  private static final String FOLDER = "memory://files/results/account_456/t/mjv5n280/1-1/";

  private final Bench bench = new Bench();

  @ParameterizedTest
  @ValueSource(strings = {"/api/tasks/uuid-1234", "/api/tasks/uuid-1234/result"})
  void anUnknownTaskIsNotFound(String target) {
    assertThat(bench.get(target).detail(404)).isEqualTo("Task uuid-1234 not found");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/tasks/t", "/api/tasks/t/result"})
  void anotherAccountsTaskIsNotFound(String target) {
    bench.has(Samples.task("t").of(Samples.OTHER_ACCOUNT).completed());
    assertThat(bench.get(target).detail(404)).isEqualTo("Task t not found");
  }

  @Test
  void anIdThatNoTaskCanHaveIsNotFound() {
    assertThat(bench.get("/api/tasks/a%20b").detail(404)).isEqualTo("Task a b not found");
    assertThat(bench.get("/api/tasks/count").detail(404)).isEqualTo("Task count not found");
    assertThat(bench.get("/api/tasks/" + "x".repeat(129)).status()).isEqualTo(404);
  }

  @Test
  void aTaskWithoutAFileHasNoResult() {
    bench.has(Samples.task("t").queued());
    JsonNode task = bench.get("/api/tasks/t").ok(200);
    assertThat(task.path("result_url").isNull()).isTrue();
    assertThat(task.path("result").isNull()).isTrue();
    assertThat(bench.get("/api/tasks/t/result").detail(404))
        .isEqualTo("Task t has no result yet: its status is QUEUED");
  }

  @Test
  void aCompletedTaskHasItsFilesWithLinksForAnHour() {
    bench.has(Samples.task("t").completed());
    JsonNode task = bench.get("/api/tasks/t").ok(200);
    String main = FOLDER + "video.mp4?seconds=3600";
    assertThat(task.path("status").asText()).isEqualTo("COMPLETED");
    assertThat(task.path("progress").decimalValue()).isEqualByComparingTo("100");
    assertThat(task.path("started_at").asText()).isEqualTo("2026-01-01T08:00:00Z");
    assertThat(task.path("completed_at").asText()).isEqualTo("2026-01-01T08:00:00Z");
    assertThat(task.path("result_url").asText()).isEqualTo(main);
    assertThat(task.path("result").path("files").path(0))
        .isEqualTo(
            Answer.read(
                """
                {"name": "video.mp4", "content_type": "video/mp4", "size": 12345678, "url": "%s"}"""
                    .formatted(main)));
    assertThat(task.path("result").path("files").path(1).path("url").asText())
        .isEqualTo(FOLDER + "subtitles.srt?seconds=3600");
    assertThat(task.path("result").path("duration_seconds").decimalValue())
        .isEqualByComparingTo("93");
    assertThat(task.path("result").path("provider").asText()).isEqualTo("builtin");
    assertThat(task.path("result").path("warnings")).isEmpty();
  }

  @Test
  void theResultLeadsToTheMainFile() {
    bench.has(Samples.task("t").completed());
    Answer answer = bench.get("/api/tasks/t/result");
    assertThat(answer.status()).isEqualTo(302);
    assertThat(answer.header("Location")).isEqualTo(FOLDER + "video.mp4?seconds=3600");
    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
  }

  @Test
  void aFailedTaskTellsWhyAndKeepsItsProgress() {
    Task running =
        Samples.task("t")
            .processing()
            .advance(42.5, List.of(), ManualClock.START.plusMillis(1_500), LEASE);
    bench.has(
        running.fail(
            Samples.error(ManualClock.START.plusSeconds(2)),
            ManualClock.START.plusSeconds(2),
            Duration.ofDays(30)));
    JsonNode task = bench.get("/api/tasks/t").ok(200);
    assertThat(task.path("status").asText()).isEqualTo("FAILED");
    assertThat(task.path("progress").decimalValue()).isEqualByComparingTo("42.5");
    assertThat(task.path("error"))
        .isEqualTo(
            Answer.read(
                """
                {"stage": "voice", "code": "provider_failed", "message": "The voice did not answer",
                 "retryable": true, "attempt": 1, "at": "2026-01-01T08:00:02Z"}"""));
    assertThat(task.path("events").path(3).path("message").asText())
        .isEqualTo("Task failed: The voice did not answer");
  }

  @Test
  void timesAreUtcToTheMillisecond() {
    List<TaskEvent> drawn =
        List.of(new TaskEvent(ManualClock.START.plusMillis(7), EventKind.STAGE, "Drawing 2 of 3"));
    bench.has(
        Samples.task("t")
            .processing()
            .advance(20, drawn, ManualClock.START.plusMillis(1_250), LEASE));
    JsonNode task = bench.get("/api/tasks/t").ok(200);
    assertThat(task.path("updated_at").asText()).isEqualTo("2026-01-01T08:00:01.250Z");
    assertThat(task.path("events").path(3))
        .isEqualTo(
            Answer.read(
                "{\"timestamp\":\"2026-01-01T08:00:00.007Z\",\"message\":\"Drawing 2 of 3\"}"));
    assertThat(task.path("tries").asInt()).isEqualTo(1);
  }

  @Test
  void aListLeavesOutRequestEventsAndTheLinksOfFiles() {
    bench.has(Samples.task("t").completed());
    JsonNode task = bench.get("/api/tasks").ok(200).path("tasks").path(0);
    assertThat(task.has("request_data")).isFalse();
    assertThat(task.has("events")).isFalse();
    assertThat(task.path("result_url").asText()).isEqualTo(FOLDER + "video.mp4?seconds=3600");
    assertThat(task.path("result").path("files")).hasSize(4);
    task.path("result")
        .path("files")
        .forEach(file -> assertThat(file.path("url").isNull()).isTrue());
    assertThat(task.path("error").isNull()).isTrue();
    assertThat(task.has("task_source_group_id")).isTrue();
  }

  @Test
  void anExpiredTaskIsGone() {
    bench.has(Samples.task("t").completed());
    bench.clock.advance(Duration.ofDays(30));
    assertThat(bench.get("/api/tasks/t").detail(404)).isEqualTo("Task t not found");
  }
}
