package dev.taskapi.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.taskapi.api.limit.Limits;
import dev.taskapi.generation.Content;
import dev.taskapi.generation.ContentFile;
import dev.taskapi.generation.Generator;
import dev.taskapi.generation.Work;
import dev.taskapi.generation.WorkStopped;
import dev.taskapi.requests.ContentRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole service over HTTP, its generators replaced by one that writes the prompt to a file. */
final class LocalRunIT {
  private static final Path EXAMPLE = Path.of("..", "..", "events", "bulk-create.json");
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  @TempDir private Path folder;

  @Test
  void theDocumentationsExampleIsCreatedMadeListedAndCounted() throws Exception {
    try (LocalRun run = start(Optional.empty(), LocalRunIT::echo)) {
      ApiClient client = client(run);
      JsonNode created = client.create("/api/tasks/bulk", Files.readString(EXAMPLE));
      assertThat(created).extracting(task -> task.path("status").asText()).containsOnly("QUEUED");
      assertThat(created.get(0).path("request_data").path("logo_url").asText())
          .isEqualTo("https://example.com/logo.png");
      assertThat(created.get(1).path("request_data").has("logo_url")).isFalse();

      for (JsonNode task : created) {
        JsonNode done = awaitCompleted(client, task.path("task_id").asText());
        assertThat(done.path("progress").asDouble()).isEqualTo(100);
        Path copy = folder.resolve(done.path("task_id").asText());
        client.download(done.path("result_url").asText(), copy);
        assertThat(copy).hasContent(done.path("request_data").path("story_prompt").asText());
      }
      String group = "/api/tasks?task_source_group_id=batch_456&status=COMPLETED";
      await()
          .atMost(PATIENCE)
          .untilAsserted(() -> assertThat(client.get(group).path("total").asInt()).isEqualTo(3));
      assertThat(client.get(group + "&task_type=quiz").path("tasks")).hasSize(1);
      assertThat(client.get("/api/tasks/count/total?priority=low").path("total").asInt()).isOne();
    }
  }

  @Test
  void aRestartKeepsTasksMessagesAndFiles() throws Exception {
    String body =
        """
        {"task_id":"%s","task_type":"quiz",
         "request_data":{"story_prompt":"Ice is water.","difficulty":"easy"}}""";
    try (LocalRun run = start(Optional.of(folder), LocalRunIT::echo)) {
      client(run).create("/api/tasks", body.formatted("before"));
      awaitCompleted(client(run), "before");
    }
    try (LocalRun run = start(Optional.of(folder), LocalRunIT::never)) {
      client(run).create("/api/tasks", body.formatted("between"));
    }
    try (LocalRun run = start(Optional.of(folder), LocalRunIT::echo)) {
      ApiClient client = client(run);
      JsonNode before = client.get("/api/tasks/before");
      assertThat(before.path("status").asText()).isEqualTo("COMPLETED");
      Path copy = folder.resolve("copy");
      client.download(before.path("result_url").asText(), copy);
      assertThat(copy).hasContent("Ice is water.");
      awaitCompleted(client, "between");
    }
  }

  @Test
  void aRunningTaskIsCancelledAndThenMadeAfterAll() throws Exception {
    AtomicInteger runs = new AtomicInteger();
    CountDownLatch stopped = new CountDownLatch(1);
    Generator<ContentRequest> firstNever =
        (request, work) -> {
          if (runs.incrementAndGet() > 1) {
            return echo(request, work);
          }
          try {
            return never(request, work);
          } finally {
            stopped.countDown();
          }
        };
    try (LocalRun run = start(Optional.empty(), firstNever)) {
      ApiClient client = client(run);
      client.create(
          "/api/tasks",
          """
          {"task_id":"t1","task_type":"quiz",
           "request_data":{"story_prompt":"Ice is water.","difficulty":"easy"}}""");
      await().atMost(PATIENCE).until(() -> runs.get() == 1);

      JsonNode cancelled = change(client, "/api/tasks/bulk-cancel");
      assertThat(cancelled.path("message").asText()).isEqualTo("Cancelled 1 tasks, 0 failures");
      assertThat(stopped.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
      assertThat(client.get("/api/tasks/t1").path("status").asText()).isEqualTo("CANCELLED");

      JsonNode regenerated = change(client, "/api/tasks/bulk-regenerate");
      assertThat(regenerated.path("regenerated_count").asInt()).isOne();
      assertThat(awaitCompleted(client, "t1").path("attempt").asInt()).isEqualTo(2);
      assertThat(
              ApiClient.json(client.post("/task/requeue-pending", "")).path("success").asBoolean())
          .isTrue();
    }
  }

  private static JsonNode change(ApiClient client, String path) throws Exception {
    return client.create(path, "{\"task_ids\":[\"t1\"]}");
  }

  @Test
  void aKeyIsMadeUsedAndRevokedAndCallsOverTheLimitAreRefused() throws Exception {
    LocalOptions options = new LocalOptions(0, Optional.empty(), new Limits(1, 4, 10));
    try (LocalRun run = LocalRun.start(options, LocalRunIT::echo);
        HttpClient http = HttpClient.newHttpClient()) {
      LocalEnvironment here = run.environment();
      HttpRequest.Builder keys =
          HttpRequest.newBuilder(here.baseUrl().resolve("/api/keys"))
              .header("Authorization", "Bearer " + here.jwt())
              .header("X-Account-ID", here.mine().accountId())
              .header("Content-Type", "application/json");
      HttpResponse<String> made =
          http.send(keys.POST(BodyPublishers.ofString("{}")).build(), BodyHandlers.ofString());
      assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
      JsonNode key = new JsonMapper().readTree(made.body());
      ApiClient client = new ApiClient(here.baseUrl(), key.path("api_key").asText());
      assertThat(client.get("/api/tasks").path("total").asInt()).isZero();
      URI one = here.baseUrl().resolve("/api/keys/" + key.path("key_id").asText());
      assertThat(http.send(keys.uri(one).DELETE().build(), BodyHandlers.discarding()).statusCode())
          .isEqualTo(204);
      URI all = here.baseUrl().resolve("/api/keys");
      await()
          .atMost(PATIENCE)
          .until(
              () ->
                  http.send(keys.uri(all).GET().build(), BodyHandlers.discarding()).statusCode()
                      == 429);
    }
  }

  @Test
  void theQueuesStatusIsTrueFromTheStartAndARestartGoesOnWithWhatWaits() throws Exception {
    try (LocalRun run = start(Optional.empty(), LocalRunIT::echo)) {
      ApiClient client = client(run);
      await().atMost(Duration.ofSeconds(10)).until(() -> status(client, "queue_processing_active"));
      run.processing().pause();
      client.create("/api/tasks/bulk", Files.readString(EXAMPLE));

      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () -> {
                JsonNode status = client.get("/api/tasks/queue/status");
                assertThat(status.path("queued_task_ids")).hasSize(3);
                assertThat(status.path("overall_queue_status").path("total_queued").asInt())
                    .isEqualTo(3);
                assertThat(client.get("/api/tasks/count/by-status").path("QUEUED").asInt())
                    .isEqualTo(3);
              });
      JsonNode restart = client.create("/api/tasks/queue/restart", "");
      assertThat(restart.path("was_processing_before").asBoolean()).isFalse();
      assertThat(restart.path("is_processing_now").asBoolean()).isTrue();
      assertThat(restart.path("message").asText()).isEqualTo("Queue processing restarted");

      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () ->
                  assertThat(client.get("/api/tasks/count/by-status").path("COMPLETED").asInt())
                      .isEqualTo(3));
      JsonNode again = client.create("/api/tasks/queue/restart", "");
      assertThat(again.path("was_processing_before").asBoolean()).isTrue();
      assertThat(again.path("message").asText()).isEqualTo("Queue processing is already running");
    }
  }

  private static boolean status(ApiClient client, String field) throws Exception {
    return client.get("/api/tasks/queue/status").path(field).asBoolean();
  }

  @Test
  void aDeletedTaskIsGoneWithItsFilesAndItsIdIsFree() throws Exception {
    String body =
        """
        {"task_id":"short","task_type":"quiz",
         "request_data":{"story_prompt":"%s","difficulty":"easy"}}""";
    try (LocalRun run = start(Optional.empty(), LocalRunIT::echo)) {
      ApiClient client = client(run);
      client.create("/api/tasks", body.formatted("First."));
      URI link = URI.create(awaitCompleted(client, "short").path("result_url").asText());
      HttpRequest delete =
          HttpRequest.newBuilder(run.environment().baseUrl().resolve("/api/tasks/short"))
              .header("X-API-Key", run.environment().mine().apiKey())
              .DELETE()
              .build();

      assertThat(status(delete)).isEqualTo(204);
      assertThat(status(delete)).isEqualTo(404);
      assertThat(status(HttpRequest.newBuilder(link).build())).isEqualTo(404);

      client.create("/api/tasks", body.formatted("Second."));
      Path copy = folder.resolve("copy");
      client.download(awaitCompleted(client, "short").path("result_url").asText(), copy);
      assertThat(copy).hasContent("Second.");
    }
  }

  private static int status(HttpRequest request) throws IOException, InterruptedException {
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(request, BodyHandlers.discarding()).statusCode();
    }
  }

  static LocalRun start(Optional<Path> data, Generator<ContentRequest> generator)
      throws UserError, IOException {
    return LocalRun.start(new LocalOptions(0, data), generator);
  }

  static ApiClient client(LocalRun run) {
    LocalEnvironment environment = run.environment();
    return new ApiClient(environment.baseUrl(), environment.mine().apiKey());
  }

  private static JsonNode awaitCompleted(ApiClient client, String id) throws Exception {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(client.get("/api/tasks/" + id).path("status").asText())
                    .isEqualTo("COMPLETED"));
    return client.get("/api/tasks/" + id);
  }

  static Content echo(ContentRequest request, Work work) {
    Path file = work.folder().resolve("echo.txt");
    try {
      Files.writeString(file, request.prompt());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return new Content(
        List.of(new ContentFile("echo.txt", "text/plain", file)),
        Optional.empty(),
        "echo",
        List.of());
  }

  /** Works until it is interrupted. */
  private static Content never(ContentRequest request, Work work) {
    try {
      Thread.sleep(Duration.ofHours(1));
    } catch (InterruptedException stopped) {
      throw new WorkStopped(stopped);
    }
    throw new IllegalStateException("nobody stopped the work");
  }
}
