package dev.taskapi.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.taskapi.tasks.AccountId;
import dev.taskapi.tasks.Task;
import dev.taskapi.tasks.Timings;
import dev.taskapi.tasks.port.StoreException;
import dev.taskapi.tasks.testing.Samples;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls that create, repeated under an Idempotency-Key. */
final class IdempotencyTest {
  private static final String QUIZ =
      "{\"task_type\": \"quiz\", \"request_data\": {\"content\": \"A\", \"difficulty\": \"easy\"}%s}";

  private final Bench bench = new Bench();

  /** The three calls, each with a body that leaves the id to the service. */
  private enum Creating {
    BULK("/api/tasks/bulk", "{\"tasks\": [" + QUIZ.formatted("") + "], \"x\": 1}", 200),
    SINGLE("/api/tasks", QUIZ.formatted(", \"x\": 1"), 201),
    VIDEO("/api/video/generate", "{\"content\": \"A\", \"x\": 1}", 202);

    private final String target;
    private final String body;
    private final int status;

    Creating(String target, String body, int status) {
      this.target = target;
      this.body = body;
      this.status = status;
    }

    Call call(String key, String sent) {
      return Call.post(target, sent).with("Idempotency-Key", key);
    }

    Call call(String key) {
      return call(key, body);
    }
  }

  private Task only() {
    assertThat(bench.store.all()).hasSize(1);
    return bench.store.all().getFirst();
  }

  @ParameterizedTest
  @EnumSource
  void aRepetitionIsAnsweredAlikeAndMakesNothing(Creating creating) {
    JsonNode first = bench.send(creating.call("k")).ok(creating.status);
    bench.clock.advance(Duration.ofHours(23));

    assertThat(bench.send(creating.call("k")).ok(creating.status)).isEqualTo(first);

    assertThat(first.findValue("task_id").asText()).matches(Bench.UUID_4);
    assertThat(bench.store.all()).hasSize(1);
    assertThat(bench.queues.messages()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void theFirstStatusIsKeptAndTheTaskIsAsItIsNow(Creating creating) {
    JsonNode first = bench.send(creating.call("k")).ok(creating.status);
    Task claimed = only().claim(bench.clock.instant(), Timings.standard().leasing().lease());
    bench.store.replace(claimed);
    JsonNode again = bench.send(creating.call("k")).ok(creating.status);
    assertThat(again.findValue("status").asText()).isEqualTo("PROCESSING");
    assertThat(again.findValue("task_id")).isEqualTo(first.findValue("task_id"));

    bench.store.replace(Samples.cancelled(only(), bench.clock.instant()));
    bench.store.replace(Samples.regenerated(only(), "another", bench.clock.instant()));

    JsonNode last = bench.send(creating.call("k")).ok(creating.status);
    assertThat(last.findValue("attempt").asInt()).isEqualTo(2);
    assertThat(last.findValue("task_id")).isEqualTo(first.findValue("task_id"));
    assertThat(last.findValue("request_data")).isEqualTo(first.findValue("request_data"));
  }

  @Test
  void aTaskThatExistedIs200HoweverOften() {
    bench.has(Samples.task("t").queued());
    Call call = Creating.SINGLE.call("k", QUIZ.formatted(", \"task_id\": \"t\""));
    JsonNode existing = bench.send(call).ok(200);
    assertThat(existing.path("task_type").asText()).isEqualTo("video");

    bench.store.replace(Samples.cancelled(only(), bench.clock.instant()));

    assertThat(bench.send(call).ok(200).path("status").asText()).isEqualTo("CANCELLED");
  }

  @Test
  void a201StaysSoUnderAGivenIdToo() {
    Call call = Creating.SINGLE.call("k", QUIZ.formatted(", \"task_id\": \"t\""));
    bench.send(call).ok(201);
    bench.store.replace(Samples.cancelled(only(), bench.clock.instant()));
    bench.store.replace(Samples.regenerated(only(), "another", bench.clock.instant()));

    assertThat(bench.send(call).ok(201).path("attempt").asInt()).isEqualTo(2);
    assertThat(bench.send(call.without("Idempotency-Key")).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @EnumSource
  void theSameValueInOtherWordsIsTheSameBody(Creating creating) {
    JsonNode first = bench.send(creating.call("k")).ok(creating.status);
    String spaced = creating.body.replace(": 1}", " : 1.0e0 }").replace("\"A\"", "\"\\u0041\"");
    assertThat(spaced).isNotEqualTo(creating.body);

    assertThat(bench.send(creating.call("k", spaced)).ok(creating.status)).isEqualTo(first);
  }

  @ParameterizedTest
  @EnumSource
  void anotherBodyUnderTheKeyIsAConflict(Creating creating) {
    bench.send(creating.call("k")).ok(creating.status);
    for (String other :
        List.of(
            creating.body.replace(": 1}", ": 2}"),
            creating.body.replace("\"x\": 1", "\"X\": 1"),
            creating.body.replace("\"A\"", "\"B\""))) {
      assertThat(other).isNotEqualTo(creating.body);
      assertThat(bench.send(creating.call("k", other)).detail(409)).contains("Idempotency-Key");
    }
    assertThat(bench.store.all()).hasSize(1);
    assertThat(bench.queues.messages()).hasSize(1);
  }

  @Test
  void accountPathAndKeyTellCallsApart() {
    bench.send(Creating.SINGLE.call("k")).ok(201);
    bench.send(Creating.BULK.call("k")).ok(200);
    bench.send(Creating.VIDEO.call("k")).ok(202);
    bench.send(Creating.SINGLE.call("K")).ok(201);
    String apiKey = bench.keys.make(new AccountId("account_b")).reveal();
    bench.sendBare(Creating.SINGLE.call("k").with("X-API-Key", apiKey)).ok(201);
    assertThat(bench.store.all()).hasSize(5);
    assertThat(bench.store.all()).extracting(task -> task.key().id()).doesNotHaveDuplicates();
  }

  @Test
  void withoutAKeyEveryCallMakesATask() {
    bench.post("/api/tasks", Creating.SINGLE.body).ok(201);
    bench.post("/api/tasks", Creating.SINGLE.body).ok(201);
    assertThat(bench.store.all()).hasSize(2);
    assertThat(bench.calls.size()).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void aRefusedRequestDoesNotUseTheKeyUp(Creating creating) {
    assertThat(bench.send(creating.call("k", "{}")).status()).isEqualTo(422);
    assertThat(bench.send(creating.call("k", "{")).status()).isEqualTo(400);
    assertThat(bench.send(creating.call("k").with("content-type", "text/plain")).status())
        .isEqualTo(415);
    assertThat(bench.send(Creating.BULK.call("k", "{\"tasks\": []}")).status()).isEqualTo(400);
    bench.assertNothingHappened();

    bench.send(creating.call("k")).ok(creating.status);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a b", " a", "a\t", "é", "a\u007f", "\u0000", "🌊"})
  void aKeyThatIsNoneIsRefused(String key) {
    for (Creating creating : Creating.values()) {
      assertThat(bench.send(creating.call(key)).detail(400)).contains("visible ASCII");
    }
    bench.assertNothingHappened();
  }

  @Test
  void aKeyHasUpTo255Characters() {
    assertThat(bench.send(Creating.SINGLE.call("x".repeat(256))).status()).isEqualTo(400);
    bench.assertNothingHappened();
    String longest = "~!".repeat(127) + "#";
    JsonNode first = bench.send(Creating.SINGLE.call(longest)).ok(201);
    assertThat(bench.send(Creating.SINGLE.call(longest)).ok(201)).isEqualTo(first);
  }

  @ParameterizedTest
  @EnumSource
  void aDayLaterTheKeyIsAsNew(Creating creating) {
    JsonNode first = bench.send(creating.call("k")).ok(creating.status);
    bench.clock.advance(Duration.ofHours(24));

    JsonNode next = bench.send(creating.call("k")).ok(creating.status);

    assertThat(next.findValue("task_id")).isNotEqualTo(first.findValue("task_id"));
    assertThat(bench.store.all()).hasSize(2);
  }

  /** The second write of a row fails, once. */
  private static Bench clumsy() {
    AtomicInteger writes = new AtomicInteger();
    return new Bench(
        real ->
            Disturbed.store(
                real,
                (method, id) -> method.equals("create") && writes.incrementAndGet() == 2,
                () -> new StoreException("throttled", new IOException("reset"))));
  }

  @Test
  void aCallThatFailedInPartIsCompletedByARepetition() {
    Bench clumsy = clumsy();
    String three = "{\"tasks\": [%s, %s, %s]}".replace("%s", QUIZ.formatted(""));
    JsonNode problem = clumsy.send(Creating.BULK.call("k", three)).problem(503);
    assertThat(problem.path("created")).hasSize(2);
    assertThat(problem.path("failed")).hasSize(1);
    assertThat(problem.path("detail").asText()).contains("Idempotency-Key");

    List<String> ids = clumsy.send(Creating.BULK.call("k", three)).each("task_id");

    assertThat(ids).hasSize(3).doesNotHaveDuplicates();
    problem.path("created").forEach(id -> assertThat(ids).contains(id.asText()));
    assertThat(clumsy.store.all()).hasSize(3);
    assertThat(clumsy.send(Creating.BULK.call("k", three)).each("task_id")).isEqualTo(ids);
  }

  @ParameterizedTest
  @CsvSource({"idempotency-key", "IDEMPOTENCY-KEY"})
  void theHeadersCaseDoesNotMatter(String header) {
    Call call = Call.post("/api/tasks", Creating.SINGLE.body).with(header, "k");
    JsonNode first = bench.send(call).ok(201);
    assertThat(bench.send(Creating.SINGLE.call("k")).ok(201)).isEqualTo(first);
  }

  @Test
  void theDeepestBodyIsTakenToo() {
    String deep = "{\"a\":".repeat(990) + "1" + "}".repeat(990);
    Call call = Creating.VIDEO.call("k", "{\"content\": \"A\", \"x\": %s}".formatted(deep));
    JsonNode first = bench.send(call).ok(202);
    assertThat(bench.send(call).ok(202)).isEqualTo(first);
  }

  @Test
  void aLargeRequestIsReturnedByARepetitionToo() {
    String large = QUIZ.formatted("").replace("\"A\"", "\"" + "x".repeat(19_000) + "\"");
    JsonNode first = bench.send(Creating.SINGLE.call("k", large)).ok(201);
    assertThat(bench.send(Creating.SINGLE.call("k", large)).ok(201)).isEqualTo(first);
    assertThat(first.path("request_data").path("content").asText()).hasSize(19_000);
  }
}
