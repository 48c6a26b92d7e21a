package dev.taskapi.api.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import dev.taskapi.api.problem.Problems;
import dev.taskapi.requests.FieldProblem;
import dev.taskapi.requests.Loc;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads which tasks a bulk call names. A text that can be no task's id names none. */
final class TaskIdsReader {
  static final int MOST_TASKS = 100;

  /** Far longer than an id, and short enough to be named in the answer. */
  static final int LONGEST_NAME = 1_024;

  private static final String NAME = "task_ids";

  private final String verb;

  /**
   * @param verb what the call does, for its problems
   */
  TaskIdsReader(String verb) {
    this.verb = verb;
  }

  /** In the order of the call; an id that is given twice counts once. */
  Set<String> read(JsonNode body, Loc loc, List<FieldProblem> problems) {
    JsonNode list = body.path(NAME);
    if (list.isMissingNode() || list.isNull()) {
      problems.add(new FieldProblem(loc.at(NAME), "Field required", "missing"));
      return Set.of();
    }
    if (!list.isArray()) {
      problems.add(new FieldProblem(loc.at(NAME), "Input should be a list", "list_type"));
      return Set.of();
    }
    Map<JsonNode, Integer> items = once(list);
    Set<String> names = new LinkedHashSet<>();
    items.forEach(
        (item, position) ->
            fault(item)
                .ifPresentOrElse(
                    fault -> problems.add(fault.at(loc.at(NAME).at(position))),
                    () -> names.add(item.textValue())));
    return names;
  }

  /** Each item's first position. */
  private Map<JsonNode, Integer> once(JsonNode list) {
    if (list.isEmpty()) {
      throw Problems.badRequest("task_ids list cannot be empty").asException();
    }
    Map<JsonNode, Integer> items = new LinkedHashMap<>();
    for (int i = 0; i < list.size(); i++) {
      items.putIfAbsent(list.get(i), i);
      if (items.size() > MOST_TASKS) {
        throw Problems.badRequest("Cannot %s more than 100 tasks at once".formatted(verb))
            .asException();
      }
    }
    return items;
  }

  private record Fault(String message, String type) {
    FieldProblem at(Loc loc) {
      return new FieldProblem(loc, message, type);
    }
  }

  private static Optional<Fault> fault(JsonNode item) {
    if (!item.isTextual()) {
      return Optional.of(new Fault("Input should be a string", "string_type"));
    }
    String name = item.textValue();
    if (name.codePointCount(0, name.length()) > LONGEST_NAME) {
      return Optional.of(
          new Fault("String should have at most 1024 characters", "string_too_long"));
    }
    return StandardCharsets.UTF_8.newEncoder().canEncode(name)
        ? Optional.empty()
        : Optional.of(new Fault("String should be valid Unicode", "string_unicode"));
  }
}
