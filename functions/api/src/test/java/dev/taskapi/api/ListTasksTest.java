package dev.taskapi.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.taskapi.requests.TaskType;
import dev.taskapi.tasks.Priority;
import dev.taskapi.tasks.testing.ManualClock;
import dev.taskapi.tasks.testing.Samples;
import dev.taskapi.tasks.testing.TaskBuilder;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which tasks a list and a count are of. */
final class ListTasksTest {
  private final Bench bench = new Bench();

  /** Five tasks, the eldest first, and one of somebody else. */
  @BeforeEach
  void tasks() {
    bench.has(
        made(1).source("s1").group("g1").priority(Priority.HIGH).completed(),
        made(2).source("s1").group("g2").type(TaskType.QUIZ).queued(),
        made(3).source("s2").group("g1").priority(Priority.LOW).failed(),
        made(4).source("s3").group("g1").type(TaskType.QUIZ).completed(),
        made(5).group("batch 1,b").type(TaskType.DOCUMENTATION).placeholder(),
        made(6).of(Samples.OTHER_ACCOUNT).source("s1").group("g1").completed());
  }

  private static TaskBuilder made(int number) {
    return Samples.task("t" + number).createdAt(ManualClock.START.minusSeconds(60 - number));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "                                            | t5 t4 t3 t2 t1",
        "unknown=x&limit=1000                        | t5 t4 t3 t2 t1",
        "task_source_group_id=g1                     | t4 t3 t1",
        "task_source_group_id=%20g1%20               | t4 t3 t1",
        "task_source_group_id=batch+1%2Cb            | t5",
        "task_source_group_id=G1                     | ",
        "task_source_ids=s1                          | t2 t1",
        "task_source_ids=s1,s2                       | t3 t2 t1",
        "task_source_ids=s3,,+s1+,s3                 | t4 t2 t1",
        "task_source_ids=s1&task_source_ids=s2       | t3 t2 t1",
        "task_source_ids=S1                          | ",
        "task_ids=t1,t3,t6,unknown                   | t3 t1",
        "task_ids=+t1+,,t1                           | t1",
        "task_ids=a%20b,count                        | ",
        "status=COMPLETED                            | t4 t1",
        "status=COMPLETED,FAILED                     | t4 t3 t1",
        "status=PENDING,QUEUED,PROCESSING,CANCELLED  | t5 t2",
        "status=PENDING,QUEUED,PROCESSING,COMPLETED,FAILED,CANCELLED | t5 t4 t3 t2 t1",
        "task_type=quiz                              | t4 t2",
        "task_type=quiz,+documentation               | t5 t4 t2",
        "priority=high,low                           | t3 t1",
        "priority=urgent                             | ",
        "task_source_group_id=g1&status=COMPLETED    | t4 t1",
        "task_source_group_id=g1&task_source_ids=s1,s3 | t4 t1",
        "task_source_ids=s1,s2&status=FAILED,QUEUED  | t3 t2",
        "task_source_ids=s1,s3&task_type=quiz&priority=normal | t4 t2",
        "task_ids=t1,t2,t3&status=COMPLETED          | t1",
        "task_ids=t1,t2,t4&task_type=quiz&task_source_group_id=g1 | t4",
        "task_source_group_id=g1&task_source_ids=s2&status=FAILED&task_type=video&priority=low&task_ids=t3 | t3",
        "task_source_group_id=g1&task_source_ids=s2&status=FAILED&task_type=quiz&priority=low&task_ids=t3 | "
      })
  void aListAndItsCountAreOfWhatAllFiltersAllow(String query, String ids) {
    List<String> expected = ids == null ? List.of() : Arrays.stream(ids.split(" ")).toList();
    String filters = query == null ? "" : "?" + query;
    Answer list = bench.get("/api/tasks" + filters);
    assertThat(list.each("task_id")).containsExactlyElementsOf(expected);
    assertThat(list.json().path("total").asInt()).isEqualTo(expected.size());
    assertThat(list.json().path("next_cursor").isNull()).isTrue();
    assertThat(bench.get("/api/tasks/count/total" + filters).ok(200))
        .isEqualTo(Answer.read("{\"total\": %d}".formatted(expected.size())));
    JsonNode byStatus = bench.get("/api/tasks/count/by-status" + filters).ok(200);
    assertThat(byStatus.valueStream().mapToInt(JsonNode::asInt).sum()).isEqualTo(expected.size());
  }

  @Test
  void aPageHasAllThatItNeedsToGoOn() {
    JsonNode page = bench.get("/api/tasks?task_source_group_id=g1&limit=2&skip=1").ok(200);
    assertThat(page.path("total").asInt()).isEqualTo(3);
    assertThat(page.path("limit").asInt()).isEqualTo(2);
    assertThat(page.path("skip").asInt()).isEqualTo(1);
    assertThat(page.path("tasks").path(0).path("task_id").asText()).isEqualTo("t3");
    assertThat(page.path("next_cursor").isNull()).isTrue();
    JsonNode defaults = bench.get("/api/tasks").ok(200);
    assertThat(defaults.path("limit").asInt()).isEqualTo(100);
    assertThat(defaults.path("skip").asInt()).isZero();
  }

  @Test
  void skippingPastTheEndFindsNothing() {
    for (String filter : new String[] {"", "&task_ids=t1,t2"}) {
      Answer page = bench.get("/api/tasks?skip=2147483647" + filter);
      assertThat(page.each("task_id")).isEmpty();
      assertThat(page.json().path("total").asInt()).isEqualTo(filter.isEmpty() ? 5 : 2);
    }
  }

  @Test
  void aPageThatHoldsAllIsNotCountedOnceMore() {
    Bench uncounted =
        new Bench(
            real ->
                Disturbed.store(
                    real,
                    (method, id) -> method.equals("count"),
                    () -> new AssertionError("counted in vain")));
    uncounted.has(made(1).queued(), made(2).queued());
    assertThat(uncounted.get("/api/tasks?limit=3").ok(200).path("total").asInt()).isEqualTo(2);
    assertThat(uncounted.get("/api/tasks?limit=1&include_total=false").each("task_id")).hasSize(1);
  }

  @Test
  void theTotalIsLeftOutWhereItIsNotWanted() {
    JsonNode page = bench.get("/api/tasks?include_total=false&limit=1").ok(200);
    assertThat(page.path("total").isNull()).isTrue();
    assertThat(page.path("next_cursor").isTextual()).isTrue();
    assertThat(bench.get("/api/tasks?include_total=true").ok(200).path("total").asInt())
        .isEqualTo(5);
  }
}
