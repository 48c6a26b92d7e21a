package dev.taskapi.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskapi.requests.TaskType;
import dev.taskapi.tasks.testing.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many tasks there are of each status. */
final class CountByStatusTest {
  private static final String TARGET = "/api/tasks/count/by-status";

  private final Bench bench = new Bench();

  /** Of every status that a task can be put in at once, and some of somebody else. */
  @BeforeEach
  void tasks() {
    bench.has(
        Samples.task("p").group("g1").placeholder(),
        Samples.task("q1").group("g1").source("s1").queued(),
        Samples.task("q2").source("s2").type(TaskType.QUIZ).queued(),
        Samples.task("r").source("s1").processing(),
        Samples.task("c1").group("g1").source("s1").completed(),
        Samples.task("c2").completed(),
        Samples.task("f").failed(),
        Samples.task("theirs").of(Samples.OTHER_ACCOUNT).group("g1").source("s1").queued());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "                                           | 1 2 1 2 1 0",
        "status=QUEUED                              | 0 2 0 0 0 0",
        "status=QUEUED,FAILED,CANCELLED             | 0 2 0 0 1 0",
        "task_source_group_id=g1                    | 1 1 0 1 0 0",
        "task_source_group_id=none                  | 0 0 0 0 0 0",
        "task_source_ids=s1,s2                      | 0 2 1 1 0 0",
        "task_source_ids=s1&task_source_group_id=g1 | 0 1 0 1 0 0",
        "task_type=quiz                             | 0 1 0 0 0 0",
        "priority=normal&status=COMPLETED           | 0 0 0 2 0 0",
        "task_ids=p,q1,theirs,unknown               | 1 1 0 0 0 0",
        "task_ids=p,q1,c1&status=QUEUED             | 0 1 0 0 0 0"
      })
  void everyStatusIsCountedWithinTheFilters(String query, String counts) {
    String[] n = counts.split(" ", -1);
    String target = query == null ? TARGET : TARGET + "?" + query;

    assertThat(bench.get(target).ok(200))
        .isEqualTo(
            Answer.read(
                """
                {"PENDING": %s, "QUEUED": %s, "PROCESSING": %s,
                 "COMPLETED": %s, "FAILED": %s, "CANCELLED": %s}"""
                    .formatted((Object[]) n)));
  }

  @Test
  void aCancelledTaskIsCounted() {
    Bench other = new Bench();
    other.has(Samples.cancelled(Samples.task("x").queued(), other.clock.instant()));

    assertThat(other.get(TARGET).ok(200).path("CANCELLED").asInt()).isEqualTo(1);
  }

  @Test
  void theStatusesComeInTheOrderOfATasksLife() {
    assertThat(bench.get(TARGET).ok(200).fieldNames())
        .toIterable()
        .containsExactly("PENDING", "QUEUED", "PROCESSING", "COMPLETED", "FAILED", "CANCELLED");
  }

  @Test
  void faultsOfTheFiltersAreTold() {
    assertThat(bench.get(TARGET + "?status=DONE&task_ids=").faults())
        .containsExactlyInAnyOrder("query.status enum", "query.task_ids empty");
  }

  @Test
  void itIsARouteAndNoTask() {
    assertThat(bench.send(Call.of("POST", TARGET)).problem(405).path("status").asInt())
        .isEqualTo(405);
    assertThat(bench.get("/api/tasks/by-status").detail(404)).isEqualTo("Task by-status not found");
  }
}
