package dev.taskapi.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.taskapi.tasks.AccountId;
import dev.taskapi.tasks.TaskMessage;
import dev.taskapi.tasks.testing.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the seeds say of creating, by their own examples. */
final class CreateTasksTest {
  private static final String CONTENT =
      """
      {"tasks": [{"task_id": "task_001", "task_type": "video", "priority": "high",
        "request_data": {"content": "Lesson about mathematics"}}]}""";

  private final Bench bench = new Bench();

  private JsonNode createSeeds() {
    return bench.post("/api/tasks/bulk", Bench.sample("bulk-create.json")).ok(200);
  }

  @Test
  void theSeedsExampleIsAnsweredAsTheyShow() {
    JsonNode first = createSeeds().path(0);
    JsonNode shown =
        Answer.read(
            """
            {"task_id": "task_001", "user_id": "user_123", "account_id": "account_456",
             "task_type": "video", "priority": "high", "status": "QUEUED", "progress": 1.0,
             "created_at": "2026-01-01T08:00:00Z", "updated_at": "2026-01-01T08:00:00Z",
             "task_source_name": "Course Creator", "task_source_id": "course_123",
             "task_source_group_id": "batch_456",
             "events": [
               {"timestamp": "2026-01-01T08:00:00Z", "message": "Task pending"},
               {"timestamp": "2026-01-01T08:00:00Z",
                "message": "Task added to video processing queue"}]}""");
    shown
        .properties()
        .forEach(field -> assertThat(first.path(field.getKey())).isEqualTo(field.getValue()));
    assertThat(first.path("attempt").asInt()).isEqualTo(1);
    assertThat(first.path("tries").asInt()).isZero();
  }

  @Test
  void everyTaskIsAnsweredInItsPlaceAndQueuedByTypeAndPriority() {
    JsonNode answer = createSeeds();
    assertThat(answer).hasSize(3);
    assertThat(answer.path(0).path("task_id").asText()).isEqualTo("task_001");
    assertThat(answer.path(1).path("task_id").asText()).matches(Bench.UUID_4);
    assertThat(answer.path(2).path("task_id").asText()).matches(Bench.UUID_4);
    assertThat(answer.path(2).path("task_source_id").asText()).isEqualTo("system_001");
    assertThat(answer.path(1).path("events").path(1).path("message").asText())
        .isEqualTo("Task added to quiz processing queue");
    assertThat(bench.queues.messages())
        .extracting(message -> message.queue().label())
        .containsExactlyInAnyOrder("video-high", "quiz-normal", "video-low");
    assertThat(bench.queues.messages())
        .extracting(TaskMessage::requestId)
        .containsOnly(Call.REQUEST_ID);
  }

  @Test
  void sharedUrlsGoIntoTheVideosAndEveryRequestIsReturnedAsItWasSent() {
    JsonNode sent = Answer.read(Bench.sample("bulk-create.json"));
    JsonNode answer = createSeeds();
    for (int i = 0; i < 3; i++) {
      ObjectNode expected = (ObjectNode) sent.path("tasks").path(i).path("request_data");
      if (i != 1) {
        expected.set("logo_url", sent.path("logo_url"));
        expected.set("intro_video_url", sent.path("intro_video_url"));
        expected.set("outro_video_url", sent.path("outro_video_url"));
      }
      assertThat(answer.path(i).path("request_data")).isEqualTo(expected);
    }
    assertThat(bench.get("/api/tasks/task_001").ok(200)).isEqualTo(answer.path(0));
  }

  @Test
  void aVideosOwnUrlWinsOverTheSharedOneAndNullTakesIt() {
    String json =
        """
        {"logo_url": "https://example.com/shared.png",
         "intro_video_url": "https://example.com/shared.mp4",
         "tasks": [{"task_type": "video", "request_data": {"content": "A",
           "logo_url": "https://example.com/own.png", "intro_video_url": null}}]}""";
    JsonNode request = bench.post("/api/tasks/bulk", json).ok(200).path(0).path("request_data");
    assertThat(request.path("logo_url").asText()).isEqualTo("https://example.com/own.png");
    assertThat(request.path("intro_video_url").asText())
        .isEqualTo("https://example.com/shared.mp4");
    assertThat(request.has("outro_video_url")).isFalse();
  }

  @Test
  void theAuthenticationExamplesAreCreatedByBothMethods() {
    JsonNode byToken = bench.post("/api/tasks/bulk", CONTENT).ok(200).path(0);
    String key = bench.keys.make(new AccountId("account_b")).reveal();
    JsonNode byKey =
        bench
            .sendBare(Call.post("/api/tasks/bulk", CONTENT).with("X-API-Key", key))
            .ok(200)
            .path(0);
    assertThat(byToken.path("status").asText()).isEqualTo("QUEUED");
    assertThat(byToken.path("request_data"))
        .isEqualTo(Answer.read("{\"content\": \"Lesson about mathematics\"}"));
    assertThat(byKey.path("task_id").asText()).isEqualTo("task_001");
    assertThat(byKey.path("account_id").asText()).isEqualTo("account_b");
    assertThat(byKey.path("user_id").asText()).isEqualTo("api_key_user_account_b");
    assertThat(bench.queues.messages()).hasSize(2);
  }

  @Test
  void aHundredTasksKeepTheirOrder() {
    StringBuilder tasks = new StringBuilder();
    for (int i = 0; i < 100; i++) {
      tasks.append(i == 0 ? "" : ",").append(quiz("q-" + i, i % 2 == 0 ? "urgent" : "low"));
    }
    Answer answer = bench.post("/api/tasks/bulk", "{\"tasks\": [" + tasks + "]}");
    List<String> ids = answer.each("task_id");
    assertThat(ids).hasSize(100);
    for (int i = 0; i < 100; i++) {
      assertThat(ids.get(i)).isEqualTo("q-" + i);
    }
    assertThat(bench.queues.messages()).hasSize(100);
  }

  @Test
  void aTaskThatExistsIsReturnedUnchangedWhateverIsSentForItsId() {
    JsonNode before = createSeeds().path(0);
    bench.clock.advanceSeconds(60);
    String other = quiz("task_001", "low");
    JsonNode bulk =
        bench
            .post("/api/tasks/bulk", "{\"tasks\": [%s, %s]}".formatted(other, quiz("new", "low")))
            .ok(200);
    assertThat(bulk.path(0)).isEqualTo(before);
    assertThat(bulk.path(1).path("task_id").asText()).isEqualTo("new");
    assertThat(bench.post("/api/tasks", other).ok(200)).isEqualTo(before);
  }

  @Test
  void anIdIsFreeForEveryOtherAccount() {
    bench.has(Samples.task("task_001").of(Samples.OTHER_ACCOUNT).completed());
    JsonNode created = bench.post("/api/tasks", quiz("task_001", "high")).ok(201);
    assertThat(created.path("account_id").asText()).isEqualTo("account_456");
    assertThat(bench.store.all()).hasSize(2);
  }

  private static String quiz(String id, String priority) {
    return """
        {"task_id": "%s", "task_type": "quiz", "priority": "%s",
         "request_data": {"story_prompt": "Ice", "difficulty": "easy"}}"""
        .formatted(id, priority);
  }
}
