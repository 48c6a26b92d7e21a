package dev.taskapi.bench.start;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JOSEException;
import dev.taskapi.requests.TaskType;
import dev.taskapi.runtime.DeployedStage;
import dev.taskapi.runtime.Sample;
import dev.taskapi.runtime.StoredTasks;
import dev.taskapi.runtime.TokenIssuer;
import dev.taskapi.tasks.Task;
import java.util.Map;
import java.util.UUID;

/** An ordinary first event for each function. */
final class FirstEvents {
  private static final String PROCESSOR = "process-";

  private final StoredTasks tasks;
  private final Map<String, String> key;
  private final TokenIssuer issuer;

  FirstEvents(DeployedStage stage, TokenIssuer issuer) {
    this.tasks = new StoredTasks(stage);
    this.key = Map.of("x-api-key", stage.key());
    this.issuer = issuer;
  }

  /** A processor's is a new task's own message, of a task that makes a tiny file at once. */
  JsonNode of(String function) {
    return switch (function) {
      case "open" -> Sample.call("GET /health", Map.of(), key);
      case "create" ->
          Sample.call("POST /api/tasks", Map.of(), key)
              .put(
                  "body",
                  "{\"task_type\": \"quiz\", \"request_data\": {\"story_prompt\": \"Ice is"
                      + " water.\", \"difficulty\": \"easy\"}}");
      case "query" -> Sample.call("GET /api/tasks/{task_id}", id(read()), key);
      case "erase" -> erase(read());
      case Contenders.ERASE_WORKED_ON -> erase(tasks.claimed(read()));
      case "change" ->
          Sample.call("POST /api/tasks/bulk-cancel", Map.of(), key)
              .put("body", "{\"task_ids\": [\"%s\"]}".formatted(read().key().id()));
      case "queue" -> Sample.call("POST /api/tasks/queue/restart", Map.of(), key);
      case "keys" -> Sample.call("POST /api/keys", Map.of(), token()).put("body", "{}");
      case "reconcile" -> Sample.schedule();
      case "dead-letters" -> tasks.event(read());
      default -> tasks.event(made(function));
    };
  }

  /** Keys are made by token only; its issuer's keys come by TLS. */
  private Map<String, String> token() {
    String account = DeployedStage.ACCOUNT.value();
    try {
      return Map.of("authorization", "Bearer " + issuer.token(account), "x-account-id", account);
    } catch (JOSEException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private JsonNode erase(Task task) {
    return Sample.call("DELETE /api/tasks/{task_id}", id(task), key);
  }

  private Task read() {
    return tasks.createForTest(fresh(), TaskType.QUIZ);
  }

  private Task made(String function) {
    String type = function.substring(PROCESSOR.length()).replace('-', '_');
    return tasks.createForTest(fresh(), TaskType.ofWireName(type).orElseThrow());
  }

  private static Map<String, String> id(Task task) {
    return Map.of("task_id", task.key().id().value());
  }

  private static String fresh() {
    return UUID.randomUUID().toString();
  }
}
