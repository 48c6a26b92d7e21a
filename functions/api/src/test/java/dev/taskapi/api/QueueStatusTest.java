package dev.taskapi.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.taskapi.requests.TaskType;
import dev.taskapi.tasks.Priority;
import dev.taskapi.tasks.QueueName;
import dev.taskapi.tasks.Task;
import dev.taskapi.tasks.access.Scope;
import dev.taskapi.tasks.port.StoreException;
import dev.taskapi.tasks.testing.ManualClock;
import dev.taskapi.tasks.testing.Samples;
import dev.taskapi.tasks.testing.TaskBuilder;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the queues stand. */
final class QueueStatusTest {
  private static final String TARGET = "/api/tasks/queue/status";
  private static final Duration LEASE = Duration.ofMinutes(2);

  private final Bench bench = new Bench();

  private static TaskBuilder made(String id, int second) {
    return Samples.task(id).createdAt(ManualClock.START.minusSeconds(60 - second));
  }

  private void send(Task... tasks) {
    for (Task task : tasks) {
      bench.has(task);
      bench.queues.send(
          new QueueName(task.order().type(), task.order().priority()),
          List.of(Samples.message(task)),
          Duration.ZERO);
    }
  }

  /**
   * The seeds' example: five messages wait, of which two are the caller's, and one is worked on.
   */
  @Test
  void theDocumentationsExample() {
    bench.processing.note(true, bench.clock.instant());
    Task running = made("task-123", 1).priority(Priority.URGENT).queued();
    send(running);
    bench.queues.receive(new QueueName(TaskType.VIDEO, Priority.URGENT), LEASE);
    bench.store.replace(
        bench.store.find(running.key()).orElseThrow().claim(bench.clock.instant(), LEASE));
    send(
        made("task-234", 2).priority(Priority.URGENT).queued(),
        made("task-345", 3).priority(Priority.HIGH).queued(),
        made("a", 4).of(Samples.OTHER_ACCOUNT).type(TaskType.QUIZ).priority(Priority.HIGH).queued(),
        made("b", 5).of(Samples.OTHER_ACCOUNT).type(TaskType.QUIZ).queued(),
        made("c", 6).of(Samples.OTHER_ACCOUNT).queued());
    bench.has(
        made("task-789", 9).unsent(),
        made("task-456", 7).placeholder(),
        made("task-567", 8).placeholder(),
        made("done", 1).completed());

    assertThat(bench.get(TARGET).ok(200))
        .isEqualTo(
            Answer.read(
                """
                {"success": true,
                 "queue_processing_active": true,
                 "current_processing_task": "task-123",
                 "overall_queue_status": {
                   "total_queued": 5,
                   "processing": 1,
                   "by_priority": {"urgent": 1, "high": 2, "normal": 2, "low": 0}
                 },
                 "account_task_counts": {"pending": 3, "queued": 2, "processing": 1},
                 "pending_task_ids": ["task-456", "task-567", "task-789"],
                 "queued_task_ids": ["task-234", "task-345"]}"""));
  }

  @Test
  void withNothingToDoEverythingIsThereAndEmpty() {
    JsonNode status = bench.get(TARGET).ok(200);

    assertThat(status)
        .isEqualTo(
            Answer.read(
                """
                {"success": true,
                 "queue_processing_active": false,
                 "current_processing_task": null,
                 "overall_queue_status": {
                   "total_queued": 0,
                   "processing": 0,
                   "by_priority": {"urgent": 0, "high": 0, "normal": 0, "low": 0}
                 },
                 "account_task_counts": {"pending": 0, "queued": 0, "processing": 0},
                 "pending_task_ids": [],
                 "queued_task_ids": []}"""));
    assertThat(status.path("overall_queue_status").path("by_priority").fieldNames())
        .toIterable()
        .containsExactly("urgent", "high", "normal", "low");
  }

  @Test
  void nothingOfAnotherAccountIsToldButNumbers() {
    send(made("secret-queued", 1).of(Samples.OTHER_ACCOUNT).queued());
    bench.has(
        made("secret-pending", 2).of(Samples.OTHER_ACCOUNT).placeholder(),
        made("secret-running", 3).of(Samples.OTHER_ACCOUNT).processing());

    Answer answer = bench.get(TARGET);

    assertThat(answer.text()).doesNotContain("secret").doesNotContain("account_789");
    assertThat(answer.ok(200).path("account_task_counts"))
        .isEqualTo(Answer.read("{\"pending\": 0, \"queued\": 0, \"processing\": 0}"));
    assertThat(answer.json().path("overall_queue_status").path("total_queued").asInt()).isOne();
  }

  @Test
  void listsHaveAHundredIdsAtMost() {
    for (int i = 0; i < 101; i++) {
      bench.has(made("q" + i, i).queued(), made("p" + i, i).placeholder());
    }

    JsonNode status = bench.get(TARGET).ok(200);

    for (String list : List.of("pending_task_ids", "queued_task_ids")) {
      assertThat(status.path(list)).hasSize(100);
      assertThat(status.path(list).path(99).asText()).endsWith("99");
    }
    assertThat(status.path("account_task_counts").path("pending").asInt()).isEqualTo(101);
    assertThat(status.path("account_task_counts").path("queued").asInt()).isEqualTo(101);
  }

  @Test
  void aReconcilerThatDoesNotRunIsNoProcessing() {
    bench.processing.note(true, bench.clock.instant());
    bench.clock.advance(Duration.ofMinutes(3));
    assertThat(isActive()).isTrue();

    bench.clock.advanceSeconds(1);
    assertThat(isActive()).isFalse();
  }

  @Test
  void readingIsEnough() {
    String reader =
        bench.keys.make(Samples.ACCOUNT, Set.of(Scope.TASKS_READ), Optional.empty()).reveal();
    String writer =
        bench.keys.make(Samples.ACCOUNT, Set.of(Scope.TASKS_WRITE), Optional.empty()).reveal();

    assertThat(bench.sendBare(Call.get(TARGET).with("X-API-Key", reader)).status()).isEqualTo(200);
    assertThat(bench.sendBare(Call.get(TARGET).with("X-API-Key", writer)).detail(403))
        .isEqualTo("This call needs the scope tasks:read");
  }

  @ParameterizedTest
  @ValueSource(strings = {"oldest", "findAll"})
  void aStoreOutOfReachIs503(String unlucky) {
    Bench broken =
        new Bench(
            real ->
                Disturbed.store(
                    real,
                    (method, id) -> method.equals(unlucky),
                    () -> new StoreException("throttled", new IOException())));

    Answer answer = broken.get(TARGET);

    assertThat(answer.detail(503)).contains("repeat the call");
    assertThat(answer.header("Retry-After")).isEqualTo("5");
  }

  private boolean isActive() {
    return bench.get(TARGET).ok(200).path("queue_processing_active").asBoolean();
  }
}
