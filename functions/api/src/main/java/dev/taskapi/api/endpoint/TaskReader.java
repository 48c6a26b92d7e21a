package dev.taskapi.api.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.taskapi.requests.AssetUrl;
import dev.taskapi.requests.Branding;
import dev.taskapi.requests.FieldProblem;
import dev.taskapi.requests.Fields;
import dev.taskapi.requests.Loc;
import dev.taskapi.requests.Reading;
import dev.taskapi.requests.RequestReader;
import dev.taskapi.requests.TaskType;
import dev.taskapi.tasks.Ids;
import dev.taskapi.tasks.Priority;
import dev.taskapi.tasks.RequestData;
import dev.taskapi.tasks.Source;
import dev.taskapi.tasks.TaskId;
import dev.taskapi.tasks.create.NewTask;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Reads one task of a create, and collects every fault of it. */
final class TaskReader {
  private static final String REQUEST = "request_data";

  private final Ids ids;
  private final Branding shared;
  private final List<FieldProblem> problems;

  TaskReader(Ids ids, Branding shared, List<FieldProblem> problems) {
    this.ids = ids;
    this.shared = shared;
    this.problems = problems;
  }

  /** Empty where the task is not valid; then there are problems. */
  Optional<NewTask> read(JsonNode node, Loc loc) {
    if (!node.isObject()) {
      problems.add(new FieldProblem(loc, "Input should be an object", "object_type"));
      return Optional.empty();
    }
    int before = problems.size();
    Fields fields = new Fields(node, loc, problems);
    Optional<TaskId> id = id(fields);
    Optional<TaskType> type = type(fields);
    Optional<Priority> priority =
        fields.parsed(
            "priority", Priority::ofWireName, Choice.rule(Priority.values(), Priority::wireName));
    Source source = SourceReader.read(fields);
    Optional<RequestData> request = request(type, node.path(REQUEST), loc.at(REQUEST));
    return problems.size() > before
        ? Optional.empty()
        : Optional.of(
            new NewTask(
                id.orElseGet(ids::taskId),
                type.orElseThrow(),
                priority.orElse(Priority.NORMAL),
                source,
                request));
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
      case Reading.Valid valid -> kept(new RequestData(data.toString()), loc);
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
