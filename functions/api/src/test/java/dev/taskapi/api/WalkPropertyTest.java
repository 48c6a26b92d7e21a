package dev.taskapi.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.taskapi.requests.TaskType;
import dev.taskapi.tasks.Priority;
import dev.taskapi.tasks.Task;
import dev.taskapi.tasks.TaskId;
import dev.taskapi.tasks.TaskStatus;
import dev.taskapi.tasks.query.TaskFilter;
import dev.taskapi.tasks.testing.TaskLists;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Walks of any list from any place, by cursor, against an oracle. */
final class WalkPropertyTest {
  @Property
  void aWalkSeesWhatTheOracleDoesAndCarriesItsTotal(
      @ForAll("tasks") List<Task> tasks,
      @ForAll("filters") TaskFilter filter,
      @ForAll @IntRange(min = 1, max = 30) int limit,
      @ForAll @IntRange(max = 10) int skip) {
    Bench bench = new Bench();
    bench.has(tasks.toArray(Task[]::new));
    List<String> expected =
        TaskLists.matching(tasks, filter, TaskLists.NOW).stream()
            .map(task -> task.key().id().value())
            .toList();
    String query = query(filter);

    String page = "/api/tasks?limit=%d%s".formatted(limit, query);
    List<String> walked = new ArrayList<>();
    for (String next = "&skip=" + skip; !next.isEmpty(); ) {
      Answer answer = bench.get(page + next);
      JsonNode list = answer.ok(200);
      assertThat(list.path("total").asInt()).isEqualTo(expected.size());
      List<String> ids = answer.each("task_id");
      int left = expected.size() - skip - walked.size();
      assertThat(ids).hasSize(Math.clamp(left, 0, limit));
      walked.addAll(ids);
      JsonNode cursor = list.path("next_cursor");
      assertThat(cursor.isNull()).isEqualTo(left <= limit);
      next = cursor.isNull() ? "" : "&cursor=" + cursor.asText();
    }
    assertThat(walked).isEqualTo(expected.stream().skip(skip).toList());
    assertThat(bench.get("/api/tasks/count/total?" + query).ok(200).path("total").asInt())
        .isEqualTo(expected.size());
  }

  private static String query(TaskFilter filter) {
    return filter.groupId().map(group -> "&task_source_group_id=" + encoded(group)).orElse("")
        + words("task_source_ids", filter.sourceIds(), id -> id)
        + filter.ids().map(ids -> words("task_ids", ids, TaskId::value)).orElse("")
        + words("status", filter.statuses(), TaskStatus::name)
        + words("task_type", filter.types(), TaskType::wireName)
        + words("priority", filter.priorities(), Priority::wireName);
  }

  private static <T> String words(String name, Collection<T> values, Function<T, String> word) {
    return values.isEmpty()
        ? ""
        : values.stream()
            .map(word.andThen(WalkPropertyTest::encoded))
            .collect(Collectors.joining(",", "&" + name + "=", ""));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Provide
  Arbitrary<List<Task>> tasks() {
    return TaskLists.tasks();
  }

  @Provide
  Arbitrary<TaskFilter> filters() {
    return TaskLists.filters();
  }
}
