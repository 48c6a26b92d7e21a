package dev.taskapi.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Fields that are not what they should be: 422 with every fault at once, and nothing changed. */
final class FieldErrorsTest {
  private final Bench bench = new Bench();

  @AfterEach
  void nothingHappened() {
    bench.assertNothingHappened();
  }

  /** Sets one field of a good video. */
  private Answer with(String field, String json) {
    return bench.post(
        "/api/tasks",
        """
        {"task_id": "t", "task_type": "video", "request_data": {"content": "A"}, "%s": %s}"""
            .formatted(field, json));
  }

  @Test
  void everyFaultIsToldAtOnceWithItsPlace() {
    String body =
        """
        {"outro_video_url": "ftp://example.com/outro.mp4",
         "tasks": [
           {"task_type": "video", "priority": "asap", "request_data": {"story_prompt": "A"}},
           {"task_id": "queue", "task_type": "quiz",
            "request_data": {"difficulty": "cruel", "num_questions": 51}},
           7,
           {"task_source_id": "a,b"}]}""";
    Answer answer = bench.post("/api/tasks/bulk", body);
    assertThat(answer.faults())
        .containsExactlyInAnyOrder(
            "body.outro_video_url value_error",
            "body.tasks.0.priority value_error",
            "body.tasks.0.request_data.segments missing",
            "body.tasks.1.task_id value_error",
            "body.tasks.1.request_data.story_prompt missing",
            "body.tasks.1.request_data.difficulty value_error",
            "body.tasks.1.request_data.num_questions out_of_range",
            "body.tasks.2 object_type",
            "body.tasks.3.task_type missing",
            "body.tasks.3.task_source_id value_error");
    assertThat(answer.detail(422)).contains("; and 7 more");
  }

  @Test
  void aPlaceIsAPathOfNamesAndPositions() {
    String body =
        "{\"tasks\": [{\"task_type\": \"video\", \"request_data\": {\"story_prompt\": \"A\"}}]}";
    JsonNode problem = bench.post("/api/tasks/bulk", body).problem(422);
    assertThat(problem.path("errors"))
        .isEqualTo(
            Answer.read(
                """
                [{"loc": ["body", "tasks", 0, "request_data", "segments"],
                  "msg": "Field required", "type": "missing"}]"""));
    assertThat(problem.path("detail").asText())
        .isEqualTo("The request is not valid: body.tasks.0.request_data.segments: Field required");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "true", "[]", "{}", "1.5"})
  void aFieldOfTheWrongTypeIsRefused(String json) {
    for (String field :
        new String[] {
          "task_id",
          "task_type",
          "priority",
          "task_source_name",
          "task_source_id",
          "task_source_group_id"
        }) {
      assertThat(with(field, json).faults()).containsExactly("body." + field + " string_type");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "true", "[]", "\"{}\""})
  void aRequestIsAnObjectWhateverTheType(String json) {
    assertThat(with("request_data", json).faults())
        .containsExactly("body.request_data object_type");
    assertThat(
            bench
                .post("/api/tasks", "{\"task_type\": \"x\", \"request_data\": %s}".formatted(json))
                .faults())
        .containsExactlyInAnyOrder("body.task_type value_error", "body.request_data object_type");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".",
        "..",
        "bulk",
        "bulk-cancel",
        "bulk-regenerate",
        "count",
        "queue",
        "a b",
        "a/b",
        " ",
        "é",
        "a,b",
        "a\\n"
      })
  void anIdThatIsReservedOrMalformedIsRefused(String id) {
    assertThat(with("task_id", "\"%s\"".formatted(id)).faults())
        .containsExactly("body.task_id value_error");
  }

  @ParameterizedTest
  @CsvSource({
    "task_type, VIDEO",
    "task_type, movie",
    "task_type, ''",
    "priority, HIGH",
    "priority, asap",
    "priority, ''"
  })
  void anUnknownWordIsRefusedWithTheKnownOnes(String field, String word) {
    Answer answer = with(field, "\"%s\"".formatted(word));
    assertThat(answer.faults()).containsExactly("body." + field + " value_error");
    assertThat(answer.detail(422)).contains("should be one of");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e400", "1e1000000000", "1e-1000000000", "-1", "0.49", "2.01"})
  void aNumberBeyondItsBoundsIsRefused(String number) {
    assertThat(
            with("request_data", "{\"content\": \"A\", \"voice_rate\": %s}".formatted(number))
                .faults())
        .containsExactly("body.request_data.voice_rate out_of_range");
  }

  @ParameterizedTest
  @CsvSource({
    "1e400, out_of_range", "1e1000000000, out_of_range", "1e-1000000000, int_type",
        "0, out_of_range",
    "51, out_of_range", "3.5, int_type", "99999999999999999999, out_of_range", "true, int_type",
    "'\"3\"', int_type", "'\"all\"', int_type", "[], int_type"
  })
  void segmentsAreAWholeNumberInBoundsOrMaximum(String segments, String type) {
    assertThat(
            with("request_data", "{\"story_prompt\": \"A\", \"segments\": %s}".formatted(segments))
                .faults())
        .containsExactly("body.request_data.segments " + type);
  }

  @ParameterizedTest
  @MethodSource("dev.taskapi.api.BadText#all")
  void textWithLoneSurrogatesIsRefusedWhereverItIsKept(String json, String fault) {
    assertThat(bench.post("/api/tasks/bulk", json).faults()).containsExactly(fault);
  }
}
