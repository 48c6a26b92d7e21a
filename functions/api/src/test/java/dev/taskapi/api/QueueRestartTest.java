package dev.taskapi.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskapi.tasks.access.Scope;
import dev.taskapi.tasks.port.Feeds.Feed;
import dev.taskapi.tasks.port.Feeds.State;
import dev.taskapi.tasks.testing.Samples;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Switching processing on. */
final class QueueRestartTest {
  private static final String TARGET = "/api/tasks/queue/restart";

  private final Bench bench = new Bench();

  private Answer restart() {
    return bench.send(Call.of("POST", TARGET));
  }

  private boolean isActive() {
    return bench.get("/api/tasks/queue/status").ok(200).path("queue_processing_active").asBoolean();
  }

  @Test
  void theDocumentationsExample() {
    bench.feeds.with("a", State.DISABLED).with("b", State.ENABLED);
    assertThat(isActive()).isFalse();

    assertThat(restart().ok(200))
        .isEqualTo(
            Answer.read(
                """
                {"success": true,
                 "message": "Queue processing restarted",
                 "was_processing_before": false,
                 "is_processing_now": true}"""));
    assertThat(isActive()).isTrue();
    assertThat(bench.feeds.all()).extracting(Feed::state).containsOnly(State.ENABLED);
  }

  @Test
  void whatRunsIsLeftRunning() {
    bench.feeds.with("a", State.ENABLED);

    assertThat(restart().ok(200))
        .isEqualTo(
            Answer.read(
                """
                {"success": true,
                 "message": "Queue processing is already running",
                 "was_processing_before": true,
                 "is_processing_now": true}"""));
  }

  @Test
  void anOperatorsPauseIsToldAndStays() {
    bench.feeds.with("a", State.DISABLED);
    bench.processing.pause("moving to another region until 14:00 UTC");

    assertThat(restart().ok(200))
        .isEqualTo(
            Answer.read(
                """
                {"success": true,
                 "message": "Queue processing is paused by an operator, which a restart does not \
                lift: moving to another region until 14:00 UTC",
                 "was_processing_before": false,
                 "is_processing_now": false}"""));
    assertThat(isActive()).isFalse();
    assertThat(bench.feeds.all()).extracting(Feed::state).containsOnly(State.DISABLED);

    bench.processing.endPause();
    assertThat(restart().ok(200).path("is_processing_now").asBoolean()).isTrue();
  }

  @Test
  void whatIsBeingSwitchedIsTold() {
    bench.feeds.with("a", State.CHANGING);

    assertThat(restart().ok(200))
        .isEqualTo(
            Answer.read(
                """
                {"success": true,
                 "message": "Queue processing is being switched: call again in a minute",
                 "was_processing_before": false,
                 "is_processing_now": false}"""));
  }

  @Test
  void anyBodyWillDo() {
    bench.feeds.with("a", State.ENABLED);

    assertThat(bench.post(TARGET, "{}").status()).isEqualTo(200);
    assertThat(bench.send(Call.of("POST", TARGET).body("now!")).status()).isEqualTo(200);
  }

  @Test
  void itNeedsAScopeOfItsOwn() {
    bench.feeds.with("a", State.DISABLED);
    String writer =
        bench
            .keys
            .make(Samples.ACCOUNT, Set.of(Scope.TASKS_READ, Scope.TASKS_WRITE), Optional.empty())
            .reveal();
    String manager =
        bench.keys.make(Samples.ACCOUNT, Set.of(Scope.QUEUE_MANAGE), Optional.empty()).reveal();
    Call call = Call.of("POST", TARGET);

    assertThat(bench.sendBare(call.with("X-API-Key", writer)).detail(403))
        .isEqualTo("This call needs the scope queue:manage");
    assertThat(bench.feeds.all()).extracting(Feed::state).containsOnly(State.DISABLED);
    assertThat(bench.sendBare(call).status()).isEqualTo(401);
    assertThat(bench.sendBare(call.with("X-API-Key", manager)).status()).isEqualTo(200);
  }

  @Test
  void otherMethodsAreRefused() {
    Answer answer = bench.get(TARGET);
    assertThat(answer.status()).isEqualTo(405);
    assertThat(answer.header("Allow")).isEqualTo("POST");
  }
}
