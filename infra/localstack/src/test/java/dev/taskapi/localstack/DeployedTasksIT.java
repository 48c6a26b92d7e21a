package dev.taskapi.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.taskapi.api.route.Routes;
import dev.taskapi.requests.TaskType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What callers ask for, by the deployed functions. */
class DeployedTasksIT {
  private static final String PROMPT =
      "Water boils at 100 degrees Celsius. Ice is frozen water. Steam is water vapour."
          + " The Nile is the longest river in Africa.";

  private static final String QUICK_OF_EVERY_TYPE =
      """
      {"tasks": [
        {"task_type": "video", "priority": "urgent",
         "request_data": {"story_prompt": "x", "segments": 1, "test_mode": true}},
        {"task_type": "quiz", "priority": "urgent",
         "request_data": {"story_prompt": "x", "difficulty": "hard", "test_mode": true}},
        {"task_type": "animated_lesson", "request_data": {"story_prompt": "x", "test_mode": true}},
        {"task_type": "documentation", "request_data": {"story_prompt": "x", "test_mode": true}}
      ]}
      """;

  private static DeployedService service;
  private static Tasks tasks;

  @BeforeAll
  static void deploy() {
    service = DeployedService.ofThisJvm();
    tasks = new Tasks(service);
  }

  @Test
  void aQuizIsMade() throws Exception {
    String id =
        tasks.create(
            "\"task_type\":\"quiz\",\"request_data\":{\"difficulty\":\"easy\",\"story_prompt\":\"%s\"}"
                .formatted(PROMPT));

    JsonNode done = tasks.completed(id);

    assertThat(done.path("progress").asDouble()).isEqualTo(100.0);
    assertThat(Link.of(done, "quiz.json").open()).contains("\"questions\"", "Celsius");
    assertThat(Link.of(done, "quiz-qti.zip").open()).startsWith("PK");
  }

  @Test
  void aDocumentationIsMade() throws Exception {
    String id =
        tasks.create(
            "\"task_type\":\"documentation\",\"request_data\":{\"story_prompt\":\"%s\"}"
                .formatted(PROMPT));

    JsonNode done = tasks.completed(id);

    assertThat(Link.of(done, "documentation.md").open()).contains("Nile");
  }

  @Test
  void everyTypeHasAProcessorThatIsFed() throws Exception {
    List<String> ids = tasks.createAll(QUICK_OF_EVERY_TYPE);

    assertThat(ids).hasSameSizeAs(TaskType.values());
    for (String id : ids) {
      JsonNode file = tasks.completed(id).path("result").path("files").path(0);
      assertThat(Link.of(tasks.read(id), file.path("name").asText()).size())
          .isPositive()
          .isEqualTo(file.path("size").asInt());
    }
  }

  @Test
  void aLinkIsSigned() throws Exception {
    JsonNode done = tasks.completed(tasks.create(Tasks.QUICK));
    Link link = Link.of(done, "quiz.json");

    assertThat(link.status()).isEqualTo(200);
    assertThat(link.signedOtherwise().status()).as("as S3 refuses it").isEqualTo(403);
  }

  @Test
  void aListIsWalkedByCursor() {
    String group = UUID.randomUUID().toString();
    List<String> created = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      created.addFirst(
          tasks.create("\"task_type\":\"quiz\",\"task_source_group_id\":\"%s\"".formatted(group)));
    }
    Call list =
        Call.of(Routes.LIST_TASKS).asking("task_source_group_id", group).asking("limit", "2");

    JsonNode first = service.call(list).with(200);
    JsonNode second =
        service.call(list.asking("cursor", first.path("next_cursor").asText())).with(200);

    assertThat(first.path("total").asInt()).isEqualTo(3);
    List<String> listed = new ArrayList<>(first.path("tasks").findValuesAsText("task_id"));
    listed.addAll(second.path("tasks").findValuesAsText("task_id"));
    assertThat(listed).isEqualTo(created);
    assertThat(second.path("next_cursor").isNull()).isTrue();
  }

  @Test
  void aCompletedTaskIsMadeAnew() throws Exception {
    String id = tasks.create(Tasks.QUICK);
    tasks.completed(id);

    JsonNode answer =
        service
            .call(Call.of(Routes.REGENERATE_TASKS).sending("{\"task_ids\":[\"%s\"]}".formatted(id)))
            .with(200);

    assertThat(answer.path("regenerated_count").asInt()).isEqualTo(1);
    assertThat(tasks.completed(id).path("attempt").asInt()).isEqualTo(2);
  }

  @Test
  void anErasedTaskLeavesNoFile() throws IOException, InterruptedException {
    String id = tasks.create(Tasks.QUICK);
    Link link = Link.of(tasks.completed(id), "quiz.json");
    assertThat(link.status()).isEqualTo(200);

    assertThat(service.call(Call.of(Routes.DELETE_TASK).at("task_id", id)).status()).isEqualTo(204);

    assertThat(service.call(Call.of(Routes.GET_TASK).at("task_id", id)).status()).isEqualTo(404);
    assertThat(link.status()).isEqualTo(404);
  }

  @Test
  void nobodyIsRefusedAndAKeyMakesNoKeys() {
    assertThat(service.call(Call.of(Routes.HEALTH), Map.of()).status()).isEqualTo(200);
    assertThat(service.call(Call.of(Routes.LIST_TASKS), Map.of()).status()).isEqualTo(401);
    assertThat(service.call(Call.of(Routes.LIST_KEYS)).status()).isEqualTo(403);
  }
}
