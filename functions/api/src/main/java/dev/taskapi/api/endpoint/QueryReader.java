package dev.taskapi.api.endpoint;

import dev.taskapi.requests.FieldProblem;
import dev.taskapi.requests.Loc;
import dev.taskapi.requests.TaskType;
import dev.taskapi.tasks.Priority;
import dev.taskapi.tasks.TaskId;
import dev.taskapi.tasks.TaskStatus;
import dev.taskapi.tasks.query.TaskFilter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads the filters of a query string, and collects every fault of it. */
final class QueryReader {
  static final int MOST_IDS = 200;
  static final int MOST_SOURCES = 50;
  private static final Loc QUERY = Loc.of("query");

  private final Map<String, String> query;
  private final List<FieldProblem> problems = new ArrayList<>();

  QueryReader(Map<String, String> query) {
    this.query = query;
  }

  List<FieldProblem> problems() {
    return problems;
  }

  TaskFilter filter() {
    return new TaskFilter(
        group(),
        sources(),
        words("task_ids", MOST_IDS).map(QueryReader::ids),
        oneOf("status", TaskStatus::ofName, TaskStatus.values(), TaskStatus::name),
        oneOf("task_type", TaskType::ofWireName, TaskType.values(), TaskType::wireName),
        oneOf("priority", Priority::ofWireName, Priority.values(), Priority::wireName));
  }

  int number(String name, int least, int most, int otherwise) {
    Optional<String> given = given(name);
    if (given.isEmpty()) {
      return otherwise;
    }
    try {
      int number = Integer.parseInt(given.get().strip());
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      // told below, together with numbers out of bounds
    }
    refuse(name, "Input should be an integer from %d to %d".formatted(least, most), "int_range");
    return otherwise;
  }

  boolean flag(String name, boolean otherwise) {
    return given(name)
        .map(
            value -> {
              if (!value.equals("true") && !value.equals("false")) {
                refuse(name, "Input should be true or false", "bool_type");
              }
              return value.equals("true");
            })
        .orElse(otherwise);
  }

  Optional<String> given(String name) {
    return Optional.ofNullable(query.get(name));
  }

  private Optional<String> group() {
    Optional<String> group = given("task_source_group_id").map(String::strip);
    if (group.filter(String::isEmpty).isPresent()) {
      refuseEmpty("task_source_group_id");
      return Optional.empty();
    }
    group.ifPresent(id -> refuseLong("task_source_group_id", List.of(id)));
    return group;
  }

  private Set<String> sources() {
    List<String> ids = words("task_source_ids", MOST_SOURCES).orElse(List.of());
    refuseLong("task_source_ids", ids);
    return Set.copyOf(ids);
  }

  /** The store has no room for such a key, and no task has it. */
  private void refuseLong(String name, List<String> ids) {
    int most = SourceReader.MOST_CHARACTERS;
    if (ids.stream().anyMatch(id -> id.codePointCount(0, id.length()) > most)) {
      refuse(name, "A value has at most %d characters".formatted(most), "string_too_long");
    }
  }

  /** The comma-separated words of a parameter, trimmed and without blanks. */
  private Optional<List<String>> words(String name, int most) {
    if (given(name).isEmpty()) {
      return Optional.empty();
    }
    List<String> words =
        Arrays.stream(given(name).get().split(","))
            .map(String::strip)
            .filter(word -> !word.isEmpty())
            .toList();
    if (words.isEmpty()) {
      refuseEmpty(name);
    }
    if (words.size() > most) {
      refuse(name, "At most %d values may be given".formatted(most), "too_many");
    }
    return Optional.of(words);
  }

  private <T> Set<T> oneOf(
      String name, Function<String, Optional<T>> parse, T[] all, Function<T, String> wireName) {
    Set<T> values = new LinkedHashSet<>();
    for (String word : words(name, all.length * 10).orElse(List.of())) {
      parse.apply(word).ifPresentOrElse(values::add, () -> refuseWord(name, word, all, wireName));
    }
    return values;
  }

  private <T> void refuseWord(String name, String word, T[] all, Function<T, String> wireName) {
    refuse(name, "'%s' %s".formatted(word, Choice.rule(all, wireName)), "enum");
  }

  /** An id that no task can have matches none. */
  private static Set<TaskId> ids(List<String> words) {
    return words.stream().filter(TaskId::isValid).map(TaskId::new).collect(Collectors.toSet());
  }

  private void refuseEmpty(String name) {
    refuse(
        name, "A filter that is given needs a value: leave it out to filter by nothing", "empty");
  }

  private void refuse(String name, String message, String type) {
    problems.add(new FieldProblem(QUERY.at(name), message, type));
  }
}
