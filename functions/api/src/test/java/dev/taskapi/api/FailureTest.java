package dev.taskapi.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.taskapi.tasks.port.StoreException;
import dev.taskapi.tasks.testing.InMemoryQueues;
import dev.taskapi.tasks.testing.Samples;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Services that fail the API, and the API that fails. */
final class FailureTest {
  private static final String THREE =
      """
      {"tasks": [
        {"task_id": "a", "task_type": "quiz",
         "request_data": {"content": "A", "difficulty": "easy"}},
        {"task_id": "b", "task_type": "quiz",
         "request_data": {"content": "B", "difficulty": "easy"}},
        {"task_id": "c", "task_type": "video"}]}""";

  private final LogBook log = new LogBook();
  private final Set<String> unlucky = ConcurrentHashMap.newKeySet();

  @AfterEach
  void closeLog() {
    log.close();
  }

  private static String fields(String task) {
    return "account=account_456 " + task + "request_id=" + Call.REQUEST_ID;
  }

  private static StoreException outage() {
    return new StoreException("table taskapi-tasks throttled", new IOException("reset"));
  }

  /** Tasks that are unlucky cannot be written. */
  private Bench clumsy() {
    return new Bench(
        real ->
            Disturbed.store(
                real,
                (method, id) -> method.equals("create") && unlucky.contains(id),
                FailureTest::outage));
  }

  @Test
  void aStoreOutOfReachIs503AndLogged() {
    Bench bench = new Bench(real -> Disturbed.store(real, (m, id) -> true, FailureTest::outage));
    for (String target : new String[] {"/api/tasks", "/api/tasks/t", "/api/tasks/count/total"}) {
      Answer answer = bench.get(target);
      assertThat(answer.detail(503)).contains("repeat the call");
      assertThat(answer.header("Retry-After")).isEqualTo("5");
      assertThat(answer.text()).doesNotContain("taskapi-tasks");
    }
    assertThat(log.text())
        .contains("request_id=" + Call.REQUEST_ID)
        .contains("table taskapi-tasks throttled");
  }

  @Test
  void anUnexpectedFailureIs500LoggedAndItsMessageKept() {
    Bench bench =
        new Bench(
            real ->
                Disturbed.store(
                    real, (m, id) -> true, () -> new IllegalStateException("inner matter")));
    Answer answer = bench.get("/api/tasks/t");
    assertThat(answer.detail(500)).contains("X-Request-Id");
    assertThat(answer.text()).doesNotContain("inner matter").doesNotContain("Exception");
    assertThat(log.levels()).containsOnlyOnce(Level.SEVERE);
    assertThat(log.text())
        .contains("request_id=" + Call.REQUEST_ID)
        .contains("IllegalStateException: inner matter")
        .contains("QueryEndpoints");
  }

  @Test
  void whatCouldNotBeWrittenIsToldAndARepeatCompletesIt() {
    Bench bench = clumsy();
    unlucky.add("b");
    Answer answer = bench.post("/api/tasks/bulk", THREE);
    JsonNode problem = answer.problem(503);
    assertThat(problem.path("created")).isEqualTo(Answer.read("[\"a\", \"c\"]"));
    assertThat(problem.path("failed")).isEqualTo(Answer.read("[1]"));
    assertThat(problem.path("detail").asText()).startsWith("1 tasks could not be written");
    assertThat(answer.header("Retry-After")).isEqualTo("5");
    assertThat(log.text())
        .contains("was not written: table taskapi-tasks throttled " + fields("task=b "))
        .containsPattern("POST /api/tasks/bulk failed: 1 tasks [^\n]* " + fields(""));
    JsonNode first = bench.get("/api/tasks/a").ok(200);
    unlucky.clear();
    JsonNode completed = bench.post("/api/tasks/bulk", THREE).ok(200);
    assertThat(completed.path(0)).isEqualTo(first);
    assertThat(completed.path(1).path("status").asText()).isEqualTo("QUEUED");
    assertThat(bench.store.all()).hasSize(3);
  }

  @Test
  void aSingleTaskThatCouldNotBeWrittenIs503Too() {
    Bench bench = clumsy();
    unlucky.add("t");
    JsonNode problem =
        bench.post("/api/tasks", "{\"task_id\": \"t\", \"task_type\": \"quiz\"}").problem(503);
    assertThat(problem.path("created")).isEmpty();
    assertThat(problem.path("failed")).isEqualTo(Answer.read("[0]"));
  }

  @Test
  void whatAQueueRefusesStaysPendingForTheReconciler() {
    Bench bench = new Bench();
    bench.queues.refuseNext(1);
    assertThat(bench.post("/api/tasks/bulk", THREE).each("status"))
        .containsExactly("PENDING", "QUEUED", "PENDING");
    assertThat(bench.queues.sent()).extracting(InMemoryQueues.Sent::refused).hasSize(1);
    assertThat(bench.store.find(Samples.key("a")).orElseThrow().upkeep().checkAt()).isPresent();
  }
}
