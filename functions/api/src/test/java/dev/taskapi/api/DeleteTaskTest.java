package dev.taskapi.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.taskapi.tasks.FileKey;
import dev.taskapi.tasks.RequestRef;
import dev.taskapi.tasks.Task;
import dev.taskapi.tasks.Timings;
import dev.taskapi.tasks.port.StoreException;
import dev.taskapi.tasks.testing.Interference;
import dev.taskapi.tasks.testing.Samples;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tasks that are deleted. */
final class DeleteTaskTest {
  private static final String QUIZ =
      """
      {"task_id": "t", "task_type": "quiz",
       "request_data": {"content": "Ice is water", "difficulty": "easy"}}""";

  private final Bench bench = new Bench();

  private static Call delete(String id) {
    return Call.of("DELETE", "/api/tasks/" + id);
  }

  @Test
  void aTaskIsGoneWithItsFilesWhenTheAnswerComes() {
    Task task = Samples.task("t").group("g").completed();
    bench.has(task);
    bench.files.put(FileKey.step(task.incarnation(), "hash", "clip"), "video/mp4", new byte[1]);

    Answer answer = bench.send(delete("t"));

    assertThat(answer.status()).isEqualTo(204);
    assertThat(answer.text()).isEmpty();
    assertThat(bench.files.paths()).isEmpty();
    assertThat(bench.get("/api/tasks/t").detail(404)).isEqualTo("Task t not found");
    assertThat(bench.get("/api/tasks/t/result").detail(404)).isEqualTo("Task t not found");
    assertThat(bench.get("/api/tasks").each("task_id")).isEmpty();
    assertThat(bench.get("/api/tasks?task_ids=t").each("task_id")).isEmpty();
    assertThat(bench.get("/api/tasks?task_source_group_id=g").ok(200).path("total").asInt())
        .isZero();
    assertThat(bench.get("/api/tasks/count/total").ok(200).path("total").asInt()).isZero();
  }

  @Test
  void aTaskThatIsNoneOrDeletedOrExpiredIsNotFound() {
    bench.has(Samples.task("t").completed());
    assertThat(bench.send(delete("unknown")).detail(404)).isEqualTo("Task unknown not found");
    assertThat(bench.send(delete("t")).status()).isEqualTo(204);
    assertThat(bench.send(delete("t")).detail(404)).isEqualTo("Task t not found");

    bench.has(Samples.task("old").completed());
    bench.clock.advance(Timings.standard().keeping().retention());
    assertThat(bench.send(delete("old")).detail(404)).isEqualTo("Task old not found");
  }

  @Test
  void anotherAccountsTaskIsNotFoundAndStays() {
    Task theirs = Samples.task("t").of(Samples.OTHER_ACCOUNT).completed();
    bench.has(theirs);

    assertThat(bench.send(delete("t")).detail(404)).isEqualTo("Task t not found");

    assertThat(bench.store.find(theirs.key())).isPresent();
    assertThat(bench.erasures.all()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a%20b", "count", "%2E%2E"})
  void anIdThatNoTaskCanHaveIsNotFound(String id) {
    assertThat(bench.send(delete(id)).detail(404)).startsWith("Task ").endsWith(" not found");
  }

  @Test
  void aPathBesideTheTasksIsNoTask() {
    Answer answer = bench.send(delete("bulk"));

    answer.problem(405);
    assertThat(answer.header("Allow")).isEqualTo("POST");
  }

  @Test
  void theIdOfADeletedTaskIsFree() {
    bench.post("/api/tasks", QUIZ).ok(201);
    bench.send(delete("t"));
    bench.clock.advanceSeconds(1);

    JsonNode anew = bench.post("/api/tasks", QUIZ).ok(201);

    assertThat(anew.path("status").asText()).isEqualTo("QUEUED");
    assertThat(anew.path("created_at").asText()).isEqualTo("2026-01-01T08:00:01Z");
    assertThat(bench.get("/api/tasks/t").ok(200)).isEqualTo(anew);
  }

  @Test
  void theIdOfAnExpiredTaskIsFree() {
    bench.has(Samples.task("t").completed());
    bench.clock.advance(Timings.standard().keeping().retention());

    assertThat(bench.get("/api/tasks").each("task_id")).isEmpty();
    assertThat(bench.get("/api/tasks?task_ids=t").each("task_id")).isEmpty();
    bench.post("/api/tasks", QUIZ).ok(201);
  }

  /** The write's answer is lost, another call deletes, and the client repeats the write. */
  @Test
  void aTaskThatIsDeletedWhileItIsCreatedIsAConflict() {
    Bench raced =
        new Bench(
            real ->
                Interference.before(
                    real,
                    "create",
                    () -> {
                      Task rival = Samples.task("t").queued();
                      real.create(rival);
                      real.bury(
                          real.find(rival.key()).orElseThrow(),
                          rival.order().createdAt(),
                          rival.order().createdAt().plus(Duration.ofDays(90)));
                    }));

    assertThat(raced.post("/api/tasks", QUIZ).detail(409)).isEqualTo("Task t was deleted");
    assertThat(raced.store.all()).isEmpty();
    String bulk = "{\"tasks\": [{\"task_id\": \"a\", \"task_type\": \"quiz\"}, " + QUIZ + "]}";
    assertThat(raced.post("/api/tasks/bulk", bulk).detail(409)).isEqualTo("Task t was deleted");
    assertThat(raced.store.all()).hasSize(1);
  }

  @Test
  void aStoreOutOfReachIs503AndTheTaskStays() {
    Bench broken =
        new Bench(
            real ->
                Interference.before(
                    real,
                    "bury",
                    () -> {
                      throw new StoreException("throttled", new IllegalStateException());
                    }));
    broken.has(Samples.task("t").completed());

    assertThat(broken.send(delete("t")).detail(503)).contains("repeat the call");

    broken.get("/api/tasks/t").ok(200);
    assertThat(broken.send(delete("t")).status()).isEqualTo(204);
  }

  /** The row was read before the deletion and the request after it. */
  @Test
  void aTaskThatIsDeletedWhileItIsReadIsToBeReadAgain() {
    Bench raced =
        new Bench(
            real ->
                Interference.before(
                    real,
                    "request",
                    () -> {
                      Task task = real.find(Samples.key("t")).orElseThrow();
                      real.eraseRequest(
                          Samples.ACCOUNT, (RequestRef.Apart) task.order().request().orElseThrow());
                    }));
    Task bare = Samples.task("t").withoutRequest().completed();
    raced.has(
        raced.store.place(
            bare, Samples.requestOf(5_000), raced.clock.instant().plus(Duration.ofDays(60))));

    assertThat(raced.get("/api/tasks/t").detail(503)).contains("repeat the call");
  }

  @Test
  void deletingNeedsTheScopeToWrite() {
    bench.has(Samples.task("t").completed());

    assertThat(bench.sendBare(delete("t")).status()).isEqualTo(401);

    assertThat(bench.store.all()).hasSize(1);
  }
}
