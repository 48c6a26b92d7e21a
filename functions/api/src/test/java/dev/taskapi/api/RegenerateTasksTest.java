package dev.taskapi.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.taskapi.requests.TaskType;
import dev.taskapi.tasks.RequestData;
import dev.taskapi.tasks.Task;
import dev.taskapi.tasks.TaskStatus;
import dev.taskapi.tasks.port.StoreException;
import dev.taskapi.tasks.testing.Samples;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RegenerateTasksTest {
  private static final String PATH = "/api/tasks/bulk-regenerate";

  private final Bench bench = new Bench();

  @Test
  void theDocumentationsExampleIsAnsweredInItsWords() {
    bench.has(Samples.task("uuid-1234").completed(), Samples.task("uuid-5678").failed());
    bench.has(Samples.task("uuid-9012").processing());

    Answer answer =
        bench.post(
            PATH,
            """
            {
              "task_ids": ["uuid-1234", "uuid-5678", "uuid-9012"],
              "reset_to_pending": true,
              "force": false,
              "logo_url": "https://example.com/new-logo.png",
              "intro_video_url": "https://example.com/new-intro.mp4",
              "outro_video_url": "https://example.com/new-outro.mp4"
            }""");

    assertThat(answer.ok(200))
        .isEqualTo(
            Answer.read(
                """
                {
                  "success": true,
                  "message": "Regenerated 2 tasks, 1 failures",
                  "regenerated_count": 2,
                  "failed_count": 1,
                  "not_found_count": 0,
                  "not_found_ids": [],
                  "total_requested": 3,
                  "details": [
                    {
                      "task_id": "uuid-1234",
                      "status": "regenerated",
                      "reason": "Successfully queued for regeneration"
                    },
                    {
                      "task_id": "uuid-5678",
                      "status": "regenerated",
                      "reason": "Successfully queued for regeneration"
                    },
                    {
                      "task_id": "uuid-9012",
                      "status": "skipped",
                      "reason": "Task is currently processing. Use force=true to override."
                    }
                  ]
                }"""));
    JsonNode task = bench.get("/api/tasks/uuid-1234").ok(200);
    assertThat(task.path("status").asText()).isEqualTo("QUEUED");
    assertThat(task.path("attempt").asInt()).isEqualTo(2);
    assertThat(task.path("progress").asDouble()).isEqualTo(1.0);
    assertThat(task.path("result").isNull()).isTrue();
    JsonNode request = task.path("request_data");
    assertThat(request.path("logo_url").asText()).isEqualTo("https://example.com/new-logo.png");
    assertThat(request.path("intro_video_url").asText())
        .isEqualTo("https://example.com/new-intro.mp4");
    assertThat(request.path("outro_video_url").asText())
        .isEqualTo("https://example.com/new-outro.mp4");
    assertThat(request.path("story_prompt").asText()).isEqualTo("Fractions");
  }

  @Test
  void theIdsAloneAreEnough() {
    bench.has(Samples.task("a").completed(), Samples.task("b").processing());

    assertThat(results(ids("a", "b"))).containsExactly("a regenerated", "b skipped");
    assertThat(bench.get("/api/tasks/a").ok(200).path("result").isNull()).isTrue();
  }

  @Test
  void nullsAreAbsent() {
    bench.has(Samples.task("a").completed());
    String body =
        """
        {"task_ids": ["a"], "force": null, "reset_to_pending": null, "logo_url": null}""";

    assertThat(results(body)).containsExactly("a regenerated");
    assertThat(bench.get("/api/tasks/a").ok(200).path("request_data").has("logo_url")).isFalse();
  }

  @Test
  void byForceRunningTasksAreTakenAndTheOldResultMayStay() {
    bench.has(Samples.task("running").processing(), Samples.task("done").completed());
    String body =
        """
        {"task_ids": ["running", "done"], "force": true, "reset_to_pending": false}""";

    assertThat(results(body)).containsExactly("running regenerated", "done regenerated");
    JsonNode done = bench.get("/api/tasks/done").ok(200);
    assertThat(done.path("status").asText()).isEqualTo("QUEUED");
    assertThat(done.path("result").path("files")).hasSize(4);
  }

  @Test
  void everyNameCountsOnceAndTheCountsAddUp() {
    bench.has(Samples.task("done").failed(), Samples.task("queued").queued());
    bench.has(Samples.task("empty").placeholder(), Samples.task("pending").unsent());

    JsonNode answer =
        bench
            .post(
                PATH,
                ids("nobody", "pending", "queued", "done", "pending", "empty", "a/b", "nobody"))
            .ok(200);

    assertThat(results(answer))
        .containsExactly(
            "pending regenerated", "queued skipped", "done regenerated", "empty failed");
    assertThat(answer.path("message").asText()).isEqualTo("Regenerated 2 tasks, 2 failures");
    assertThat(answer.path("regenerated_count").asInt()).isEqualTo(2);
    assertThat(answer.path("failed_count").asInt()).isEqualTo(2);
    assertThat(answer.path("not_found_count").asInt()).isEqualTo(2);
    assertThat(answer.path("not_found_ids")).hasToString("[\"nobody\",\"a/b\"]");
    assertThat(answer.path("total_requested").asInt()).isEqualTo(6);
    assertThat(answer.path("details").get(1).path("reason").asText())
        .isEqualTo("Task is already in the queue");
  }

  @Test
  void onlyVideosGetTheAddressesAndAllElseOfARequestStays() {
    RequestData request =
        new RequestData("{\"content\":\"A\",\"logo_url\":null,\"x\":[1.50,1e3,{\"y\":\"ü\"}]}");
    bench.has(Samples.task("video").request(request).completed());
    bench.has(Samples.task("quiz").type(TaskType.QUIZ).request(request).completed());
    String body =
        """
        {"task_ids": ["video", "quiz"], "logo_url": "https://example.com/a.png"}""";

    assertThat(results(body)).containsExactly("video regenerated", "quiz regenerated");

    assertThat(bench.get("/api/tasks/video").text())
        .contains(
            "{\"content\":\"A\",\"logo_url\":\"https://example.com/a.png\","
                + "\"x\":[1.50,1E+3,{\"y\":\"ü\"}]}");
    assertThat(bench.get("/api/tasks/quiz").text()).contains(request.json());
    assertThat(row("video").attempt().variation()).isZero();
    assertThat(row("quiz").attempt().variation()).isEqualTo(1);
  }

  @Test
  void theAddressesThatATaskHasAlreadyChangeNothing() {
    RequestData request =
        new RequestData("{\"content\": \"A\", \"logo_url\": \"https://example.com/a.png\"}");
    bench.has(Samples.task("video").request(request).completed());
    String body =
        """
        {"task_ids": ["video"], "logo_url": "https://example.com/a.png"}""";

    assertThat(results(body)).containsExactly("video regenerated");

    assertThat(bench.get("/api/tasks/video").text()).contains(request.json());
    assertThat(row("video").attempt().variation()).isEqualTo(1);
  }

  @Test
  void aRequestThatWouldGrowTooLargeFailsAlone() {
    RequestData largest = Samples.requestOf(RequestData.MOST_BYTES);
    bench.has(Samples.task("large").request(largest).completed());
    bench.has(Samples.task("small").completed());
    Task before = row("large");
    String body =
        """
        {"task_ids": ["large", "small"], "logo_url": "https://example.com/a.png"}""";

    JsonNode answer = bench.post(PATH, body).ok(200);

    assertThat(results(answer)).containsExactly("large failed", "small regenerated");
    assertThat(answer.path("details").get(0).path("reason").asText()).contains("256 KB");
    assertThat(row("large")).isEqualTo(before);
  }

  @Test
  void aTaskThatCannotBeWrittenFailsAndTheCallSucceeds() {
    Bench clumsy =
        new Bench(
            real ->
                Disturbed.store(
                    real,
                    (method, id) -> method.equals("replace") && id.equals("a"),
                    () -> new StoreException("throttled", new IOException())));
    clumsy.has(Samples.task("a").failed(), Samples.task("b").failed());

    JsonNode answer = clumsy.post(PATH, ids("a", "b")).ok(200);

    assertThat(results(answer)).containsExactly("a failed", "b regenerated");
    assertThat(answer.path("success").asBoolean()).isTrue();
    assertThat(answer.path("details").get(0).path("reason").asText()).contains("repeat the call");
    assertThat(clumsy.store.find(Samples.key("a")).orElseThrow().status())
        .isEqualTo(TaskStatus.FAILED);
  }

  @Test
  void theMessagesBearTheCallsId() {
    bench.has(Samples.task("a").failed());
    bench.post(PATH, ids("a")).ok(200);

    assertThat(bench.queues.messages())
        .allMatch(message -> message.requestId().equals(Call.REQUEST_ID))
        .hasSize(1);
  }

  private List<String> results(String body) {
    return results(bench.post(PATH, body).ok(200));
  }

  static List<String> results(JsonNode answer) {
    return answer
        .path("details")
        .valueStream()
        .map(detail -> detail.path("task_id").asText() + " " + detail.path("status").asText())
        .toList();
  }

  static String ids(String... ids) {
    return "{\"task_ids\": [\"" + String.join("\", \"", ids) + "\"]}";
  }

  private Task row(String id) {
    return bench.store.find(Samples.key(id)).orElseThrow();
  }
}
