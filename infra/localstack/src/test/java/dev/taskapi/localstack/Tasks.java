package dev.taskapi.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.taskapi.api.route.Routes;
import java.time.Duration;
import java.util.List;

/** Tasks of the deployed service. */
record Tasks(DeployedService service) {
  /** The fields of a task that is made at once. */
  static final String QUICK =
      "\"task_type\":\"quiz\",\"request_data\":"
          + "{\"story_prompt\":\"x\",\"difficulty\":\"easy\",\"test_mode\":true}";

  /** LocalStack takes a second a message, and starts a container for a function's first. */
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  private static final List<String> ENDINGS = List.of("COMPLETED", "FAILED", "CANCELLED");

  /** Creates one of these fields; answers its id. */
  String create(String fields) {
    return service
        .call(Call.of(Routes.CREATE_TASK).sending("{" + fields + "}"))
        .with(201)
        .path("task_id")
        .asText();
  }

  /** Creates those of a bulk call; answers their ids. */
  List<String> createAll(String bulk) {
    return service
        .call(Call.of(Routes.CREATE_TASKS).sending(bulk))
        .with(200)
        .findValuesAsText("task_id");
  }

  JsonNode read(String id) {
    return service.call(Call.of(Routes.GET_TASK).at("task_id", id)).with(200);
  }

  JsonNode completed(String id) {
    return ended(id, "COMPLETED");
  }

  /** The task once it has ended, which must be so. */
  JsonNode ended(String id, String status) {
    await("the ending of " + id)
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(500))
        .untilAsserted(
            () -> assertThat(read(id).path("status").asText()).as("status").isIn(ENDINGS));
    JsonNode task = read(id);
    assertThat(task.path("status").asText()).as(task.toPrettyString()).isEqualTo(status);
    return task;
  }
}
