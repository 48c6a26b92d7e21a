package dev.taskapi.api.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.taskapi.api.wire.Json;
import dev.taskapi.api.wire.ListView;
import dev.taskapi.api.wire.TaskViews;
import dev.taskapi.tasks.Priority;
import dev.taskapi.tasks.Task;
import dev.taskapi.tasks.testing.InMemoryFiles;
import dev.taskapi.tasks.testing.ManualClock;
import dev.taskapi.tasks.testing.Samples;
import dev.taskapi.tasks.testing.TaskBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Examples of requests and answers; the answers are written by what writes the real ones. */
final class Examples {
  private static final JsonMapper EXACT =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();
  private static final TaskViews VIEWS = new TaskViews(new InMemoryFiles());

  private Examples() {}

  /** The seeds' own request. */
  static JsonNode bulkCreate() {
    try {
      return read(Files.readString(Path.of("../../events/bulk-create.json")));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** The seeds' first video, flat. */
  static JsonNode generateVideo() {
    JsonNode task = bulkCreate().path("tasks").path(0);
    ObjectNode flat = task.path("request_data").deepCopy();
    ObjectNode rest = task.deepCopy();
    return flat.setAll(rest.remove(List.of("task_type", "request_data")));
  }

  static JsonNode queued() {
    return written(VIEWS.full(video().queued(), Optional.of(Samples.VIDEO_REQUEST)));
  }

  static JsonNode completed() {
    return written(VIEWS.full(video().completed(), Optional.of(Samples.VIDEO_REQUEST)));
  }

  static JsonNode page() {
    Task failed =
        Samples.task("task_002")
            .processing()
            .fail(
                Samples.error(ManualClock.START.plusSeconds(2)),
                ManualClock.START.plusSeconds(2),
                Duration.ofDays(30));
    return written(
        new ListView(
            List.of(VIEWS.listed(failed), VIEWS.listed(video().completed())),
            Optional.of(15L),
            2,
            0,
            Optional.of("MTc2NzI1NDQwMDAwMHwxNXx0YXNrXzAwMQ.3q2-7w")));
  }

  static ObjectNode example(String words, JsonNode value) {
    return Doc.object("summary", words, "value", value);
  }

  static JsonNode read(String json) {
    try {
      return EXACT.readTree(json);
    } catch (JsonProcessingException malformed) {
      throw new IllegalStateException(malformed);
    }
  }

  private static TaskBuilder video() {
    return Samples.task("task_001")
        .priority(Priority.HIGH)
        .source(Samples.VIDEO_SOURCE)
        .request(Samples.VIDEO_REQUEST);
  }

  /** As the service writes it. */
  static JsonNode written(Object view) {
    return read(
        Json.write(view)
            .replace("memory://files/", "https://files.example.com/")
            .replace("?seconds=", "?X-Amz-Expires="));
  }
}
