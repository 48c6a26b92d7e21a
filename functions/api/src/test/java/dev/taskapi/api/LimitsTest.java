package dev.taskapi.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskapi.api.limit.Limits;
import dev.taskapi.tasks.access.ApiKeySecret;
import dev.taskapi.tasks.access.Scope;
import dev.taskapi.tasks.testing.Samples;
import java.time.Duration;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How often an account may call, and how much it may have open. */
final class LimitsTest {
  private static final String QUIZ =
      """
      {"task_type": "quiz", "request_data": {"content": "Ice is water.", "difficulty": "easy"}}""";

  private static Bench calls(int perSecond, int burst) {
    return new Bench(new Limits(perSecond, burst, 1_000));
  }

  private static String bulk(int tasks) {
    return "{\"tasks\": [" + String.join(",", Collections.nCopies(tasks, QUIZ)) + "]}";
  }

  @Test
  void aBurstPassesAndThenTheRateHolds() {
    Bench bench = calls(10, 3);
    for (int i = 0; i < 3; i++) {
      assertThat(bench.get("/api/tasks").status()).isEqualTo(200);
    }
    Answer refused = bench.get("/api/tasks");
    assertThat(refused.detail(429)).contains("10 requests a second");
    assertThat(refused.header("Retry-After")).isEqualTo("1");
    bench.clock.advance(Duration.ofMillis(100));
    assertThat(bench.get("/api/tasks").status()).isEqualTo(200);
    assertThat(bench.get("/api/tasks").status()).isEqualTo(429);
    bench.clock.advanceSeconds(60);
    for (int i = 0; i < 3; i++) {
      assertThat(bench.get("/api/tasks").status()).isEqualTo(200);
    }
    assertThat(bench.get("/api/tasks").status()).isEqualTo(429);
  }

  @Test
  void accountsDoNotShareTheirRate() {
    Bench bench = calls(1, 1);
    assertThat(bench.get("/api/tasks").status()).isEqualTo(200);
    assertThat(bench.get("/api/tasks").status()).isEqualTo(429);
    ApiKeySecret other = bench.keys.make(Samples.OTHER_ACCOUNT);
    Call call = Call.get("/api/tasks").with("x-api-key", other.reveal());
    assertThat(bench.sendBare(call).status()).isEqualTo(200);
  }

  @Test
  void allFunctionsAndMeansOfAnAccountShareOne() {
    Bench bench = calls(1, 2);
    ApiKeySecret key = bench.keys.make(Samples.ACCOUNT);
    assertThat(bench.post("/api/tasks", QUIZ).status()).isEqualTo(201);
    Call byKey = Call.get("/api/tasks").with("x-api-key", key.reveal());
    assertThat(bench.sendBare(byKey).status()).isEqualTo(200);
    assertThat(bench.sendBare(byKey).status()).isEqualTo(429);
    assertThat(bench.get("/api/keys").status()).isEqualTo(429);
  }

  @Test
  void whoIsNotKnownUsesNothingUp() {
    Bench bench = calls(1, 1);
    Call forged =
        Call.get("/api/tasks")
            .with("authorization", "Bearer x.y.z")
            .with("x-account-id", Samples.ACCOUNT.value());
    for (int i = 0; i < 5; i++) {
      assertThat(bench.sendBare(forged).status()).isEqualTo(401);
      assertThat(bench.sendBare(Call.get("/health")).status()).isEqualTo(200);
    }
    assertThat(bench.get("/api/tasks").status()).isEqualTo(200);
  }

  @Test
  void theRateComesBeforeScopeAndValidation() {
    Bench bench = calls(1, 2);
    ApiKeySecret reader =
        bench.keys.make(Samples.ACCOUNT, Set.of(Scope.TASKS_READ), Optional.empty());
    Call invalid = Call.post("/api/tasks", "{").with("x-api-key", reader.reveal());
    assertThat(bench.sendBare(invalid).status()).isEqualTo(403);
    assertThat(bench.post("/api/tasks", "{").status()).isEqualTo(400);
    assertThat(bench.post("/api/tasks", "{").status()).isEqualTo(429);
    assertThat(bench.sendBare(invalid).status()).isEqualTo(429);
  }

  @Test
  void noMoreTasksAreCreatedThanMayBeOpen() {
    Bench bench = new Bench(Limits.of(1_000, 5));
    bench.has(
        Samples.task("q").queued(),
        Samples.task("p").placeholder(),
        Samples.task("done").completed(),
        Samples.task("x").of(Samples.OTHER_ACCOUNT).queued());
    Answer refused = bench.post("/api/tasks/bulk", bulk(4));
    assertThat(refused.detail(429)).contains("5 tasks").contains("cancel");
    assertThat(refused.header("Retry-After")).isEqualTo("60");
    assertThat(bench.store.all()).hasSize(4);
    assertThat(bench.queues.sent()).isEmpty();
    assertThat(bench.post("/api/tasks/bulk", bulk(3)).status()).isEqualTo(200);
    bench.clock.advanceSeconds(20);
    assertThat(bench.post("/api/tasks", QUIZ).header("Retry-After")).isEqualTo("40");
    assertThat(bench.get("/api/tasks").status()).isEqualTo(200);
  }

  @Test
  void whatIsNotValidIsToldBeforeHowMuchIsOpen() {
    Bench bench = new Bench(Limits.of(1_000, 1));
    assertThat(bench.post("/api/tasks", QUIZ).status()).isEqualTo(201);
    assertThat(bench.post("/api/tasks", "{}").status()).isEqualTo(422);
    assertThat(bench.post("/api/tasks", QUIZ).status()).isEqualTo(429);
  }

  @Test
  void endedTasksMakeRoomWithinAMinute() {
    Bench bench = new Bench(Limits.of(1_000, 1));
    String id = bench.post("/api/tasks", QUIZ).ok(201).path("task_id").asText();
    assertThat(bench.post("/api/tasks", QUIZ).status()).isEqualTo(429);
    bench.store.replace(
        Samples.cancelled(bench.store.find(Samples.key(id)).orElseThrow(), bench.clock.instant()));
    bench.clock.advanceSeconds(60);
    assertThat(bench.post("/api/tasks", QUIZ).status()).isEqualTo(201);
  }
}
