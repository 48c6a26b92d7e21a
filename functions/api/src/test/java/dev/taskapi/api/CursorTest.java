package dev.taskapi.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.taskapi.tasks.AccountId;
import dev.taskapi.tasks.testing.ManualClock;
import dev.taskapi.tasks.testing.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Walking through a list. */
final class CursorTest {
  private static final String NOT_OF_THIS_LIST =
      "The cursor is not one of this list: begin again without it";

  private final Bench bench = new Bench();

  private void hasQueued(int tasks) {
    for (int i = 0; i < tasks; i++) {
      // Three of a bulk have the same time.
      bench.has(
          Samples.task("t" + i)
              .group(i % 2 == 0 ? "even" : "odd")
              .createdAt(ManualClock.START.plusSeconds(i / 3))
              .queued());
    }
  }

  private String cursor(String query) {
    String cursor = bench.get("/api/tasks?" + query).ok(200).path("next_cursor").asText();
    assertThat(cursor).isNotBlank();
    return cursor;
  }

  /** The ids of all pages; every page has this total. */
  private List<String> walk(String query, Optional<Integer> total) {
    List<String> ids = new ArrayList<>();
    String next = "";
    do {
      Answer page = bench.get("/api/tasks?" + query + next);
      ids.addAll(page.each("task_id"));
      assertThat(page.json().path("total").isNull()).isEqualTo(total.isEmpty());
      assertThat(page.json().path("total").asInt()).isEqualTo(total.orElse(0));
      JsonNode cursor = page.json().path("next_cursor");
      next = cursor.isNull() ? "" : "&cursor=" + cursor.asText();
    } while (!next.isEmpty());
    return ids;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "limit=1",
        "limit=4",
        "limit=11",
        "limit=12",
        "limit=13",
        "limit=5&status=QUEUED,PENDING",
        "limit=5&task_ids=t0,t1,t2,t3,t4,t5,t6,t7,t8,t9,t10,t11"
      })
  void aWalkSeesEachTaskOnceAndCarriesTheTotal(String query) {
    hasQueued(12);
    List<String> ids = walk(query, Optional.of(12));
    assertThat(ids).hasSize(12).doesNotHaveDuplicates();
    assertThat(ids.getFirst()).isEqualTo("t9");
    assertThat(ids.getLast()).isEqualTo("t0");
  }

  @Test
  void aWalkWithoutTotalStaysWithoutIt() {
    hasQueued(7);
    assertThat(walk("limit=3&include_total=false", Optional.empty())).hasSize(7);
  }

  @Test
  void theTotalIsThatOfTheBeginningAndWhatComesLaterIsNotSeen() {
    hasQueued(6);
    String cursor = cursor("limit=2");
    bench.has(Samples.task("late").createdAt(ManualClock.START.plusSeconds(60)).queued());
    Answer second = bench.get("/api/tasks?limit=4&cursor=" + cursor);
    assertThat(second.each("task_id")).hasSize(4).doesNotContain("late");
    assertThat(second.json().path("total").asInt()).isEqualTo(6);
  }

  @Test
  void skipIsIgnoredBesideACursorAndAnswered0() {
    hasQueued(6);
    String cursor = cursor("limit=2&skip=1");
    Answer plain = bench.get("/api/tasks?limit=2&cursor=" + cursor);
    Answer skipping = bench.get("/api/tasks?limit=2&skip=2&cursor=" + cursor);
    assertThat(plain.each("task_id")).containsExactly("t2", "t1");
    assertThat(skipping.json()).isEqualTo(plain.json());
    assertThat(skipping.json().path("skip").asInt()).isZero();
  }

  @Test
  void anotherLimitAndTheSameFiltersInAnotherOrderAreFine() {
    hasQueued(6);
    String cursor = cursor("limit=2&status=QUEUED,PENDING&task_source_group_id=even");
    assertThat(
            bench
                .get("/api/tasks?task_source_group_id=even&status=PENDING,QUEUED&cursor=" + cursor)
                .each("task_id"))
        .containsExactly("t0");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "status=FAILED",
        "task_source_group_id=even",
        "task_type=video",
        "priority=normal",
        "task_source_ids=s",
        "task_ids=t1,t2"
      })
  void aCursorOfOtherFiltersIsRefused(String filters) {
    hasQueued(6);
    String cursor = cursor("limit=2");
    assertThat(bench.get("/api/tasks?" + filters + "&cursor=" + cursor).detail(400))
        .isEqualTo(NOT_OF_THIS_LIST);
  }

  @Test
  void anotherAccountsCursorIsRefused() {
    hasQueued(6);
    String key = bench.keys.make(new AccountId("account_b")).reveal();
    Call call = Call.get("/api/tasks?cursor=" + cursor("limit=2")).with("X-API-Key", key);
    assertThat(bench.sendBare(call).detail(400)).isEqualTo(NOT_OF_THIS_LIST);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "A.A", ".", "..", "A", "AAAAA.AAAA", "é.é", "%00", "MXx8YQ.x"})
  void whatIsNoCursorIsRefused(String cursor) {
    assertThat(bench.get("/api/tasks?cursor=" + cursor).detail(400)).isEqualTo(NOT_OF_THIS_LIST);
  }

  @Test
  void aCursorChangedInAnyPlaceIsRefused() {
    hasQueued(3);
    String cursor = cursor("limit=2");
    for (int i = 0; i < cursor.length(); i++) {
      for (char other : new char[] {'A', 'B', '-', '.', '='}) {
        String changed = cursor.substring(0, i) + other + cursor.substring(i + 1);
        if (!changed.equals(cursor)) {
          assertThat(bench.get("/api/tasks?cursor=" + changed).status()).as(changed).isEqualTo(400);
        }
      }
    }
    assertThat(bench.get("/api/tasks?cursor=" + cursor + "A").status()).isEqualTo(400);
    assertThat(bench.get("/api/tasks?cursor=" + cursor.substring(1)).status()).isEqualTo(400);
  }
}
