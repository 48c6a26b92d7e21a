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
import dev.taskapi.tasks.TaskId;
import dev.taskapi.tasks.create.NewTask;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

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
            "priority", Priority::ofWireName, oneOf(Priority.values(), Priority::wireName));
    var source = SourceReader.read(fields);
    Optional<RequestData> request =
        type.flatMap(known -> request(known, node.path(REQUEST), loc.at(REQUEST)));
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
    if (fields.is("task_id", "")) {
      return Optional.empty();
    }
    return fields.parsed(
        "task_id",
        text -> TaskId.isValid(text) ? Optional.of(new TaskId(text)) : Optional.empty(),
        TaskId.RULE);
  }

  private static Optional<TaskType> type(Fields fields) {
    if (!fields.has("task_type")) {
      fields.missing("task_type");
    }
    return fields.parsed(
        "task_type", TaskType::ofWireName, oneOf(TaskType.values(), TaskType::wireName));
  }

  private Optional<RequestData> request(TaskType type, JsonNode sent, Loc loc) {
    if (sent.isMissingNode() || sent.isNull()) {
      return Optional.empty();
    }
    JsonNode data = type == TaskType.VIDEO && sent.isObject() ? branded((ObjectNode) sent) : sent;
    return switch (RequestReader.read(type, data, loc)) {
      case Reading.Valid valid -> sized(new RequestData(data.toString()), loc);
      case Reading.Invalid invalid -> {
        problems.addAll(invalid.problems());
        yield Optional.empty();
      }
    };
  }

  private Optional<RequestData> sized(RequestData data, Loc loc) {
    if (data.bytes() <= RequestData.MOST_BYTES) {
      return Optional.of(data);
    }
    problems.add(new FieldProblem(loc, "request_data may have 256 KB", "too_large"));
    return Optional.empty();
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

  private static <T> String oneOf(T[] values, Function<T, String> wireName) {
    return Arrays.stream(values)
        .map(wireName)
        .collect(Collectors.joining(", ", "should be one of ", ""));
  }
}
