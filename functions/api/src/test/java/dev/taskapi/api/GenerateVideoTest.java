package dev.taskapi.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.taskapi.requests.TaskType;
import dev.taskapi.tasks.Priority;
import dev.taskapi.tasks.QueueName;
import dev.taskapi.tasks.TaskMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A video from a flat body. */
final class GenerateVideoTest {
  private static final String TARGET = "/api/video/generate";

  private final Bench bench = new Bench();

  private Answer generate(String json) {
    return bench.post(TARGET, json);
  }

  @Test
  void whatSaysNothingOfTheTaskIsItsRequest() {
    JsonNode task =
        generate(
                """
                {"task_id": "v1", "priority": "urgent", "task_source_name": "Course Creator",
                 "task_source_id": "course_123", "task_source_group_id": "batch_456",
                 "story_prompt": "Fractions", "segments": 3, "voice_rate": 1.50,
                 "logo_url": "https://example.com/logo.png", "text_llm_provider": "openai",
                 "unheard_of": {"kept": [1.0]}, "task_type": "quiz", "request_data": "mine"}""")
            .ok(202);

    assertThat(task.path("task_id").asText()).isEqualTo("v1");
    assertThat(task.path("task_type").asText()).isEqualTo("video");
    assertThat(task.path("priority").asText()).isEqualTo("urgent");
    assertThat(task.path("status").asText()).isEqualTo("QUEUED");
    assertThat(task.path("task_source_name").asText()).isEqualTo("Course Creator");
    assertThat(task.path("task_source_id").asText()).isEqualTo("course_123");
    assertThat(task.path("task_source_group_id").asText()).isEqualTo("batch_456");
    assertThat(task.path("request_data"))
        .isEqualTo(
            Answer.read(
                """
                {"story_prompt": "Fractions", "segments": 3, "voice_rate": 1.50,
                 "logo_url": "https://example.com/logo.png", "text_llm_provider": "openai",
                 "unheard_of": {"kept": [1.0]}, "task_type": "quiz", "request_data": "mine"}"""));
    assertThat(bench.get("/api/tasks/v1").ok(200)).isEqualTo(task);
    assertThat(bench.queues.messages())
        .extracting(TaskMessage::queue)
        .containsExactly(new QueueName(TaskType.VIDEO, Priority.URGENT));
  }

  @Test
  void aPromptAloneIsEnoughByContent() {
    JsonNode task = generate("{\"content\": \"Lesson about mathematics\"}").ok(202);
    assertThat(task.path("task_id").asText()).matches(Bench.UUID_4);
    assertThat(task.path("priority").asText()).isEqualTo("normal");
    assertThat(task.path("request_data"))
        .isEqualTo(Answer.read("{\"content\": \"Lesson about mathematics\"}"));
  }

  @Test
  void aTaskThatExistsIsReturnedUnchangedAndStill202() {
    JsonNode first = generate("{\"task_id\": \"v1\", \"content\": \"A\"}").ok(202);
    bench.clock.advanceSeconds(5);
    assertThat(generate("{\"task_id\": \"v1\", \"content\": \"B\"}").ok(202)).isEqualTo(first);
    assertThat(bench.store.all()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{}", "{\"task_id\": \"v\", \"priority\": \"low\"}", "{\"story_prompt\": null}"})
  void withoutAPromptThereIsNoVideo(String json) {
    assertThat(generate(json).faults())
        .containsExactlyInAnyOrder("body.segments missing", "body.story_prompt missing");
    bench.assertNothingHappened();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"story_prompt\": \"A\"}                           | body.segments missing",
        "{\"story_prompt\": \"A\", \"segments\": 51}         | body.segments out_of_range",
        "{\"content\": \" \"}                                | body.content string_too_short",
        "{\"content\": 7}                                    | body.content string_type",
        "{\"content\": \"A\", \"voice_rate\": 3}             | body.voice_rate out_of_range",
        "{\"content\": \"A\", \"logo_url\": \"http://a.b\"}  | body.logo_url value_error",
        "{\"content\": \"A\", \"test_mode\": \"true\"}       | body.test_mode bool_type",
        "{\"content\": \"A\", \"priority\": \"asap\"}        | body.priority value_error",
        "{\"content\": \"A\", \"task_id\": \"bulk\"}         | body.task_id value_error",
        "{\"content\": \"A\", \"task_source_id\": \"a,b\"}   | body.task_source_id value_error",
        "{\"content\": \"A\", \"x\": \"\\ud800\"}            | body string_unicode",
        "[]                                                  | body object_type",
        "\"A\"                                               | body object_type"
      })
  void aFaultIsToldWithItsPlaceInTheFlatBody(String json, String fault) {
    assertThat(generate(json).faults()).containsExactly(fault);
    bench.assertNothingHappened();
  }

  @Test
  void everyFaultIsToldAtOnce() {
    assertThat(
            generate("{\"segments\": 0, \"priority\": 1, \"task_source_name\": 2, \"theme\": 3}")
                .faults())
        .containsExactlyInAnyOrder(
            "body.story_prompt missing",
            "body.segments out_of_range",
            "body.priority string_type",
            "body.task_source_name string_type",
            "body.theme string_type");
    bench.assertNothingHappened();
  }

  @Test
  void aRequestOfMoreThan256KilobytesIsRefused() {
    String json = "{\"content\": \"A\", \"x\": \"%s\"}".formatted("x".repeat(256 * 1024));
    assertThat(generate(json).faults()).containsExactly("body too_large");
    bench.assertNothingHappened();
  }

  @Test
  void otherMethodsAreNotAllowed() {
    Answer answer = bench.get(TARGET);
    assertThat(answer.detail(405)).contains("POST");
    assertThat(answer.header("Allow")).isEqualTo("POST");
  }
}
