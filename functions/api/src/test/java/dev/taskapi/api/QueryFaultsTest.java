package dev.taskapi.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Query strings that ask for nothing or for too much. */
final class QueryFaultsTest {
  private final Bench bench = new Bench();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "task_source_group_id",
        "task_source_ids",
        "task_ids",
        "status",
        "task_type",
        "priority"
      })
  void aFilterThatIsGivenButEmptyIsRefused(String filter) {
    for (String empty : new String[] {"", "=", "=%20", "=,%20,"}) {
      boolean comma = empty.contains(",");
      if (!comma || !filter.equals("task_source_group_id")) {
        String query = "?" + filter + empty;
        assertThat(bench.get("/api/tasks" + query).faults())
            .containsExactly("query." + filter + " empty");
        assertThat(bench.get("/api/tasks/count/total" + query).faults())
            .containsExactly("query." + filter + " empty");
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"status, completed", "status, DONE", "task_type, Quiz", "priority, HIGH"})
  void anUnknownWordIsRefused(String filter, String word) {
    Answer answer = bench.get("/api/tasks?%s=%s".formatted(filter, word));
    assertThat(answer.faults()).containsExactly("query." + filter + " enum");
    assertThat(answer.detail(422)).contains(word);
  }

  @ParameterizedTest
  @CsvSource({
    "limit, ''",
    "limit, 0",
    "limit, 1001",
    "limit, -1",
    "limit, ten",
    "limit, 1.0",
    "limit, 99999999999",
    "skip, ''",
    "skip, -1",
    "skip, x",
    "skip, 2147483648"
  })
  void limitAndSkipAreNumbersInBounds(String name, String value) {
    assertThat(bench.get("/api/tasks?%s=%s".formatted(name, value)).faults())
        .containsExactly("query." + name + " int_range");
  }

  @Test
  void everyFaultOfAQueryIsToldAtOnce() {
    assertThat(
            bench.get("/api/tasks?limit=0&skip=x&status=DONE&task_ids=&include_total=1").faults())
        .containsExactlyInAnyOrder(
            "query.limit int_range",
            "query.skip int_range",
            "query.status enum",
            "query.task_ids empty",
            "query.include_total bool_type");
  }

  @ParameterizedTest
  @CsvSource({"task_ids, 200", "task_source_ids, 50"})
  void soManyIdsAreCountedAsTheyAreSent(String filter, int most) {
    String all = IntStream.range(0, most).mapToObj(i -> "i" + i).collect(Collectors.joining(","));
    assertThat(bench.get("/api/tasks?%s=%s".formatted(filter, all)).each("task_id")).isEmpty();
    String same = String.join(",", Collections.nCopies(most + 1, "t1"));
    assertThat(bench.get("/api/tasks?%s=%s".formatted(filter, same)).faults())
        .containsExactly("query." + filter + " too_many");
  }

  @ParameterizedTest
  @ValueSource(strings = {"task_source_group_id", "task_source_ids"})
  void aSourceLongerThanAnyCanBeIsRefused(String filter) {
    assertThat(bench.get("/api/tasks?%s=%s".formatted(filter, "x".repeat(256))).each("task_id"))
        .isEmpty();
    assertThat(bench.get("/api/tasks?%s=%s".formatted(filter, "x".repeat(257))).faults())
        .containsExactly("query." + filter + " string_too_long");
  }
}
