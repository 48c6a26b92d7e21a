package dev.taskapi.api.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.taskapi.api.wire.Json;
import dev.taskapi.requests.AssetUrl;
import dev.taskapi.requests.Branding;
import dev.taskapi.requests.FieldProblem;
import dev.taskapi.requests.Fields;
import dev.taskapi.requests.Loc;
import dev.taskapi.requests.Reading;
import dev.taskapi.requests.RequestReader;
import dev.taskapi.requests.TaskType;
import dev.taskapi.tasks.Priority;
import dev.taskapi.tasks.RequestData;
import dev.taskapi.tasks.Source;
import dev.taskapi.tasks.TaskId;
import dev.taskapi.tasks.create.NewTask;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads one task of a create, and collects every fault of it. */
final class TaskReader {
  private static final String REQUEST = "request_data";

  /** What says of a task where it belongs, not what it is to be. */
  private static final List<String> CONTROLS =
      List.of("task_id", "priority", "task_source_name", "task_source_id", "task_source_group_id");

  private final Branding shared;
  private final List<FieldProblem> problems;

  TaskReader(Branding shared, List<FieldProblem> problems) {
    this.shared = shared;
    this.problems = problems;
  }

  /** Empty where the task is not valid; then there are problems. */
  Optional<NewTask> read(JsonNode node, Loc loc) {
    return read(
        node,
        loc,
        fields -> {
          Optional<TaskType> type = type(fields);
          return new Content(type, request(type, node.path(REQUEST), loc.at(REQUEST)));
        });
  }

  /** A video's request stands beside the other fields: whatever is none of these belongs to it. */
  Optional<NewTask> readVideo(JsonNode node, Loc loc) {
    return read(
        node,
        loc,
        fields -> {
          ObjectNode request = ((ObjectNode) node).deepCopy().without(CONTROLS);
          return new Content(Optional.of(TaskType.VIDEO), request(TaskType.VIDEO, request, loc));
        });
  }

  private record Content(Optional<TaskType> type, Optional<RequestData> request) {}

  private Optional<NewTask> read(JsonNode node, Loc loc, Function<Fields, Content> reader) {
    if (!node.isObject()) {
      problems.add(new FieldProblem(loc, "Input should be an object", "object_type"));
      return Optional.empty();
    }
    int before = problems.size();
    Fields fields = new Fields(node, loc, problems);
    Optional<TaskId> id = id(fields);
    Optional<Priority> priority =
        fields.parsed(
            "priority", Priority::ofWireName, Choice.rule(Priority.values(), Priority::wireName));
    Source source = SourceReader.read(fields);
    Content content = reader.apply(fields);
    return problems.size() > before
        ? Optional.empty()
        : Optional.of(
            new NewTask(
                id,
                content.type().orElseThrow(),
                priority.orElse(Priority.NORMAL),
                source,
                content.request()));
  }

  private static Optional<TaskId> id(Fields fields) {
    return fields
        .parsed("task_id", text -> Optional.of(text).filter(TaskReader::isIdOrNone), TaskId.RULE)
        .filter(text -> !text.isEmpty())
        .map(TaskId::new);
  }

  private static boolean isIdOrNone(String text) {
    return text.isEmpty() || TaskId.isValid(text);
  }

  private static Optional<TaskType> type(Fields fields) {
    if (!fields.has("task_type")) {
      fields.missing("task_type");
    }
    return fields.parsed(
        "task_type", TaskType::ofWireName, Choice.rule(TaskType.values(), TaskType::wireName));
  }

  private Optional<RequestData> request(Optional<TaskType> type, JsonNode sent, Loc loc) {
    if (sent.isMissingNode() || sent.isNull()) {
      return Optional.empty();
    }
    if (!sent.isObject()) {
      problems.add(new FieldProblem(loc, "Input should be an object", "object_type"));
      return Optional.empty();
    }
    return type.flatMap(known -> request(known, (ObjectNode) sent, loc));
  }

  private Optional<RequestData> request(TaskType type, ObjectNode sent, Loc loc) {
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
