package dev.taskapi.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.taskapi.tasks.access.Scope;
import dev.taskapi.tasks.testing.ManualClock;
import dev.taskapi.tasks.testing.Samples;
import dev.taskapi.tasks.testing.TaskBuilder;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ProcessPendingTest {
  private final Bench bench = new Bench();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/tasks/queue/process-pending",
        "/task/requeue-pending",
        "/api/task/requeue-pending"
      })
  void theDocumentationsExampleIsAnsweredInItsWords(String path) {
    bench.has(at("task-456", 1).unsent(), at("task-789", 2).unsent(), at("task-101", 3).unsent());
    bench.has(at("empty", 0).placeholder(), at("queued", 0).queued());

    assertThat(bench.send(Call.of("POST", path)).ok(200))
        .isEqualTo(
            Answer.read(
                """
                {
                  "success": true,
                  "message": "Queued 3 tasks, 0 failures",
                  "queued_count": 3,
                  "failed_count": 0,
                  "total_pending": 3,
                  "remaining": 0,
                  "details": [
                    {
                      "task_id": "task-456",
                      "status": "queued",
                      "reason": "Successfully added to processing queue"
                    },
                    {
                      "task_id": "task-789",
                      "status": "queued",
                      "reason": "Successfully added to processing queue"
                    },
                    {
                      "task_id": "task-101",
                      "status": "queued",
                      "reason": "Successfully added to processing queue"
                    }
                  ]
                }"""));
    assertThat(bench.get("/api/tasks/task-456").ok(200).path("status").asText())
        .isEqualTo("QUEUED");
    assertThat(bench.queues.messages()).hasSize(3);
  }

  @Test
  void whatTheQueueRefusesFails() {
    bench.has(at("a", 1).unsent(), at("b", 2).unsent());
    bench.queues.refuse(message -> message.key().id().value().equals("a"));

    JsonNode answer = bench.send(Call.of("POST", "/task/requeue-pending")).ok(200);

    assertThat(answer.path("message").asText()).isEqualTo("Queued 1 tasks, 1 failures");
    assertThat(answer.path("total_pending").asInt()).isEqualTo(2);
    assertThat(RegenerateTasksTest.results(answer)).containsExactly("a failed", "b queued");
  }

  @Test
  void anyBodyIsPassedOver() {
    assertThat(bench.post("/task/requeue-pending", "{").ok(200).path("total_pending").asInt())
        .isZero();
  }

  @Test
  void whoQueuesThePendingNeedsTheScopeForIt() {
    Call call = Call.of("POST", "/api/tasks/queue/process-pending");
    assertThat(bench.sendBare(call.with("X-API-Key", key(Scope.TASKS_WRITE))).detail(403))
        .isEqualTo("This call needs the scope queue:manage");
    assertThat(bench.sendBare(call.with("X-API-Key", key(Scope.QUEUE_MANAGE))).status())
        .isEqualTo(200);
    Call cancel = Call.post("/api/tasks/bulk-cancel", RegenerateTasksTest.ids("a"));
    assertThat(bench.sendBare(cancel.with("X-API-Key", key(Scope.QUEUE_MANAGE))).detail(403))
        .isEqualTo("This call needs the scope tasks:write");
  }

  private String key(Scope scope) {
    return bench.keys.make(Samples.ACCOUNT, Set.of(scope), Optional.empty()).reveal();
  }

  private static TaskBuilder at(String id, long seconds) {
    return Samples.task(id).createdAt(ManualClock.START.minusSeconds(100 - seconds));
  }
}
