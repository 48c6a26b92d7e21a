package dev.taskapi.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.taskapi.requests.TaskType;
import dev.taskapi.tasks.Priority;
import dev.taskapi.tasks.QueueName;
import dev.taskapi.tasks.Task;
import dev.taskapi.tasks.TaskStatus;
import dev.taskapi.tasks.sqs.MessageCodec;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/** Every function of the API, as it is packaged and deployed, answers an HTTP API event. */
class ApiFunctionsIT {
  private final Stage stage = Stage.get();
  private final StoredTasks tasks = new StoredTasks(stage.deployed());

  private ObjectNode call(String route, Map<String, String> parameters) {
    return Sample.call(route, parameters, stage.withKey());
  }

  @Test
  void createWritesTheTaskAndSendsItsMessageWithTheTrace() {
    ObjectNode event = Sample.read("http-api.json");
    ((ObjectNode) event.get("headers")).put("x-api-key", stage.deployed().key());

    Run run = stage.run("create", event);

    assertThat(run.status()).as("%s", run.answer()).isEqualTo(201);
    assertThat(run.body().path("status").asText()).isEqualTo("QUEUED");
    assertThat(run.answer().at("/headers/X-Request-Id").asText()).isEqualTo(Sample.REQUEST_ID);
    String id = run.body().path("task_id").asText();
    assertThat(tasks.read(id).status()).isEqualTo(TaskStatus.QUEUED);
    Message message = tasks.messageOf(id, new QueueName(TaskType.QUIZ, Priority.NORMAL));
    assertThat(message.attributes())
        .containsEntry(MessageSystemAttributeName.AWS_TRACE_HEADER, Sample.TRACE);
    assertThat(MessageCodec.read(message.body()).orElseThrow().requestId())
        .isEqualTo(Sample.REQUEST_ID);
    assertThat(run.values("TasksCreated")).containsExactly(1L);
    assertCallLogged(run, "POST /api/tasks");
  }

  private static void assertCallLogged(Run run, String call) {
    JsonNode line = run.lines("dev.taskapi.api.calls").getFirst();
    assertThat(line.path("message").asText()).contains("call=\"" + call + "\"");
    assertThat(line.path("level").asText()).isEqualTo("INFO");
    assertThat(line.path("account").asText()).isEqualTo("account_456");
    assertThat(line.path("request_id").asText()).isEqualTo(Sample.REQUEST_ID);
    assertThat(line.path("trace_id").asText()).isEqualTo(Sample.TRACE);
    assertThat(line.path("invocation_id").asText()).isNotEmpty();
  }

  @Test
  void queryReadsATaskAndSignsCursorsWithTheSecret() {
    Task task = tasks.create("to-read", TaskType.QUIZ);
    tasks.create("to-list", TaskType.QUIZ);

    Run got = stage.run("query", call("GET /api/tasks/{task_id}", Map.of("task_id", "to-read")));
    ObjectNode list = call("GET /api/tasks", Map.of());
    list.set("queryStringParameters", Sample.json("{\"limit\": \"1\"}"));
    Run listed = stage.run("query", list);

    assertThat(got.status()).as("%s", got.answer()).isEqualTo(200);
    assertThat(got.body().path("task_id").asText()).isEqualTo("to-read");
    assertThat(got.body().at("/request_data/story_prompt").asText()).isEqualTo(StoredTasks.PROMPT);
    assertThat(got.body().path("created_at").asText())
        .isEqualTo(task.order().createdAt().toString());
    assertThat(listed.status()).as("%s", listed.answer()).isEqualTo(200);
    assertThat(listed.body().path("tasks")).hasSize(1);
    assertThat(listed.body().path("next_cursor").asText()).isNotEmpty();
    assertCallLogged(got, "GET /api/tasks/{task_id}");
  }

  @Test
  void changeCancels() {
    tasks.create("to-cancel", TaskType.QUIZ);
    ObjectNode event = call("POST /api/tasks/bulk-cancel", Map.of());
    event.put("body", "{\"task_ids\": [\"to-cancel\"], \"reason\": \"a test\"}");

    Run run = stage.run("change", event);

    assertThat(run.status()).as("%s", run.answer()).isEqualTo(200);
    assertThat(run.body().path("cancelled_count").asInt()).isEqualTo(1);
    assertThat(tasks.read("to-cancel").status()).isEqualTo(TaskStatus.CANCELLED);
    assertThat(run.values("TasksCancelled")).containsExactly(1L);
  }

  @Test
  void eraseDeletes() {
    tasks.create("to-delete", TaskType.QUIZ);

    Run run =
        stage.run("erase", call("DELETE /api/tasks/{task_id}", Map.of("task_id", "to-delete")));

    assertThat(run.status()).as("%s", run.answer()).isEqualTo(204);
    assertThat(tasks.find("to-delete")).isEmpty();
  }

  @Test
  void queueSwitchesAFeedOn() {
    stage.deployed().controls().disable(new QueueName(TaskType.VIDEO, Priority.LOW));

    Run run = stage.run("queue", call("POST /api/tasks/queue/restart", Map.of()));

    assertThat(run.status()).as("%s", run.answer()).isEqualTo(200);
    assertThat(stage.deployed().controls().disabled()).isEmpty();
  }

  /** Only a token may, and its issuer's keys come by TLS. */
  @Test
  void keysMakesAKeyForATokensHolder() throws Exception {
    int before = stage.issuer().asked();
    Map<String, String> headers =
        Map.of(
            "authorization",
            "Bearer " + stage.issuer().token("account_456"),
            "x-account-id",
            "account_456");
    ObjectNode event = Sample.call("POST /api/keys", Map.of(), headers);
    event.put("body", "{\"name\": \"made in a test\"}");

    Run run = stage.run("keys", event);

    assertThat(run.status()).as("%s", run.answer()).isEqualTo(201);
    String made = run.body().path("api_key").asText();
    assertThat(made).startsWith("tapi_");
    assertThat(stage.issuer().asked()).isEqualTo(before + 1);
    assertThat(run.lines()).noneMatch(line -> line.toString().contains(made));
  }

  @Test
  void aSnapshotHoldsTheIssuersKeysAndTheTrustThatTheyCameBy() {
    int before = stage.issuer().asked();

    try (FunctionProcess process = Stage.start(stage.deployed().function("query"))) {
      process.awaitStart(Stage.PATIENCE);
      assertThat(stage.issuer().asked()).isEqualTo(before + 1);
    }
  }

  @Test
  void openAnswersAnybody() {
    Run health = stage.run("open", Sample.call("GET /health", Map.of(), Map.of()));
    Run document = stage.run("open", Sample.call("GET /openapi.json", Map.of(), Map.of()));

    assertThat(health.status()).isEqualTo(200);
    assertThat(health.body().path("status").asText()).isEqualTo("ok");
    assertThat(document.status()).isEqualTo(200);
    assertThat(document.body().path("openapi").asText()).startsWith("3.1");
  }

  @Test
  void noLogLineHasASecret() {
    ObjectNode event = call("GET /api/tasks/{task_id}", Map.of("task_id", "none"));

    Run run = stage.run("query", event);

    assertThat(run.status()).isEqualTo(404);
    assertThat(run.lines()).isNotEmpty();
    for (String secret :
        List.of(stage.deployed().key(), stage.deployed().key().split("_", -1)[3], "203.0.113.7")) {
      assertThat(run.lines()).noneMatch(line -> line.toString().contains(secret));
    }
  }
}
