package dev.taskapi.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskapi.tasks.RequestData;
import java.util.Collections;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How many, how large, and each once: in the seeds' words. */
final class CreateLimitsTest {
  private static final String QUIZ = "{\"task_type\": \"quiz\"}";

  private final Bench bench = new Bench();
  private boolean created;

  @AfterEach
  void nothingHappenedUnlessCreated() {
    if (!created) {
      bench.assertNothingHappened();
    }
  }

  private Answer bulk(int tasks) {
    String list = String.join(",", Collections.nCopies(tasks, QUIZ));
    return bench.post("/api/tasks/bulk", "{\"tasks\": [" + list + "]}");
  }

  @Test
  void noTaskIsTooFew() {
    assertThat(bulk(0).detail(400)).isEqualTo("tasks list cannot be empty");
  }

  @ParameterizedTest
  @ValueSource(ints = {101, 5_000})
  void moreThanAHundredAreTooMany(int tasks) {
    assertThat(bulk(tasks).detail(400)).isEqualTo("Cannot create more than 100 tasks at once");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"tasks\": null}", "{\"Tasks\": [{}]}"})
  void theListIsRequired(String body) {
    assertThat(bench.post("/api/tasks/bulk", body).faults()).containsExactly("body.tasks missing");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "\"x\"", "5", "false", "{\"0\": {\"task_type\": \"quiz\"}}"})
  void theListIsAList(String tasks) {
    assertThat(bench.post("/api/tasks/bulk", "{\"tasks\": %s}".formatted(tasks)).faults())
        .containsExactly("body.tasks list_type");
  }

  @Test
  void anIdTwiceInARequestIsRefused() {
    String body =
        """
        {"tasks": [{"task_id": "a", "task_type": "quiz"}, {"task_id": "b", "task_type": "quiz"},
          {"task_id": "a", "task_type": "video"}]}""";
    assertThat(bench.post("/api/tasks/bulk", body).detail(400))
        .isEqualTo("Duplicate task_id in request: a");
  }

  @Test
  void theListsFaultAndASharedUrlsAreToldAtOnce() {
    assertThat(
            bench.post("/api/tasks/bulk", "{\"logo_url\": \"http://example.com/a.png\"}").faults())
        .containsExactlyInAnyOrder("body.tasks missing", "body.logo_url value_error");
  }

  @Test
  void aRequestOf256KilobytesIsTaken() {
    created = true;
    assertThat(bench.post("/api/tasks", taskOf(RequestData.MOST_BYTES)).status()).isEqualTo(201);
  }

  @Test
  void aLargerRequestIsRefused() {
    assertThat(bench.post("/api/tasks", taskOf(RequestData.MOST_BYTES + 1)).faults())
        .containsExactly("body.request_data too_large");
  }

  @Test
  void theSharedUrlsCountIntoTheSizeOfARequest() {
    String body =
        "{\"logo_url\": \"https://example.com/logo.png\", \"tasks\": [%s]}"
            .formatted(taskOf(RequestData.MOST_BYTES));
    assertThat(bench.post("/api/tasks/bulk", body).faults())
        .containsExactly("body.tasks.0.request_data too_large");
  }

  /** A video whose request has so many bytes. */
  private static String taskOf(int bytes) {
    String head = "{\"content\":\"A\",\"x\":\"";
    String request = head + "y".repeat(bytes - head.length() - 2) + "\"}";
    return "{\"task_type\": \"video\", \"request_data\": %s}".formatted(request);
  }
}
