package dev.taskapi.api.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.taskapi.api.wire.Json;
import dev.taskapi.requests.AssetUrl;
import dev.taskapi.requests.Branding;
import dev.taskapi.requests.FieldProblem;
import dev.taskapi.requests.Loc;
import dev.taskapi.requests.Reading;
import dev.taskapi.requests.RequestReader;
import dev.taskapi.requests.TaskType;
import dev.taskapi.tasks.RequestData;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Reads what a task is to be made from, with what the call says for all, as it will be kept. */
final class RequestDataReader {
  private final Branding shared;
  private final List<FieldProblem> problems;

  RequestDataReader(Branding shared, List<FieldProblem> problems) {
    this.shared = shared;
    this.problems = problems;
  }

  /** Empty where none was sent, or where there are problems. */
  Optional<RequestData> read(Optional<TaskType> type, JsonNode sent, Loc loc) {
    if (sent.isMissingNode() || sent.isNull()) {
      return Optional.empty();
    }
    if (!sent.isObject()) {
      problems.add(new FieldProblem(loc, "Input should be an object", "object_type"));
      return Optional.empty();
    }
    return type.flatMap(known -> read(known, (ObjectNode) sent, loc));
  }

  Optional<RequestData> read(TaskType type, ObjectNode sent, Loc loc) {
    ObjectNode data = type == TaskType.VIDEO ? branded(sent) : sent;
    return switch (RequestReader.read(type, data, loc)) {
      case Reading.Valid valid -> kept(new RequestData(Json.text(data)), loc);
      case Reading.Invalid invalid -> {
        problems.addAll(invalid.problems());
        yield Optional.empty();
      }
    };
  }

  /** Fields that nobody knows are kept too, so that the whole must be storable. */
  private Optional<RequestData> kept(RequestData data, Loc loc) {
    if (!StandardCharsets.UTF_8.newEncoder().canEncode(data.json())) {
      problems.add(new FieldProblem(loc, "Every string should be valid Unicode", "string_unicode"));
      return Optional.empty();
    }
    if (data.bytes() > RequestData.MOST_BYTES) {
      problems.add(new FieldProblem(loc, "request_data may have 256 KB", "too_large"));
      return Optional.empty();
    }
    return Optional.of(data);
  }

  /** What a task says itself wins over what the call says for all. */
  private ObjectNode branded(ObjectNode sent) {
    ObjectNode data = sent.deepCopy();
    add(data, "logo_url", shared.logo());
    add(data, "intro_video_url", shared.intro());
    add(data, "outro_video_url", shared.outro());
    return data;
  }

  private static void add(ObjectNode data, String name, Optional<AssetUrl> url) {
    if (url.isPresent() && !data.hasNonNull(name)) {
      data.put(name, url.get().uri().toString());
    }
  }
}
