package dev.taskapi.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
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
