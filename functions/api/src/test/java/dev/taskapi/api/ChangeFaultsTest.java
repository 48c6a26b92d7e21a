package dev.taskapi.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskapi.api.wire.AnswerSize;
import dev.taskapi.tasks.Task;
import dev.taskapi.tasks.testing.Samples;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bad input to bulk regenerate and bulk cancel: refused, and nothing is changed. */
final class ChangeFaultsTest {
  private static final String REGENERATE = "/api/tasks/bulk-regenerate";
  private static final String CANCEL = "/api/tasks/bulk-cancel";
  private static final List<String> BOTH = List.of(REGENERATE, CANCEL);

  private final Bench bench = new Bench();
  private List<Task> before = List.of();

  @BeforeEach
  void tasksStand() {
    bench.has(Samples.task("a").failed(), Samples.task("b").queued());
    before = bench.store.all();
  }

  @AfterEach
  void nothingHappened() {
    assertThat(bench.store.all()).containsExactlyInAnyOrderElementsOf(before);
    assertThat(bench.queues.sent()).isEmpty();
  }

  @Test
  void noIdIsTooFew() {
    for (String path : BOTH) {
      assertThat(bench.post(path, "{\"task_ids\": []}").detail(400))
          .isEqualTo("task_ids list cannot be empty");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {101, 20_000})
  void moreThanAHundredAreTooMany(int ids) {
    assertThat(bench.post(REGENERATE, many(ids)).detail(400))
        .isEqualTo("Cannot regenerate more than 100 tasks at once");
    assertThat(bench.post(CANCEL, many(ids)).detail(400))
        .isEqualTo("Cannot cancel more than 100 tasks at once");
  }

  @Test
  void aHundredAreNotTooManyAndAnIdTwiceIsOne() {
    String hundred = many(100).replace("]", ", \"x1\", \"x1\"]");
    for (String path : BOTH) {
      assertThat(bench.post(path, hundred).ok(200).path("total_requested").asInt()).isEqualTo(100);
    }
  }

  private static String many(int ids) {
    return IntStream.rangeClosed(1, ids)
        .mapToObj(i -> "\"x" + i + "\"")
        .collect(Collectors.joining(",", "{\"task_ids\": [", "]}"));
  }

  static Stream<Arguments> ofBoth() {
    return Stream.of(
        Arguments.of("{}", List.of("body.task_ids missing")),
        Arguments.of("{\"task_ids\": null}", List.of("body.task_ids missing")),
        Arguments.of("{\"task_ids\": \"a\"}", List.of("body.task_ids list_type")),
        Arguments.of("{\"task_ids\": {\"0\": \"a\"}}", List.of("body.task_ids list_type")),
        Arguments.of("{\"task_ids\": 1}", List.of("body.task_ids list_type")),
        Arguments.of("{\"task_ids\": [\"a\", 1]}", List.of("body.task_ids.1 string_type")),
        Arguments.of(
            "{\"task_ids\": [null, \"a\", {}, [], true]}",
            List.of(
                "body.task_ids.0 string_type",
                "body.task_ids.2 string_type",
                "body.task_ids.3 string_type",
                "body.task_ids.4 string_type")),
        Arguments.of("{\"task_ids\": [\"\\ud800\"]}", List.of("body.task_ids.0 string_unicode")),
        Arguments.of(
            "{\"task_ids\": [\"%s\"]}".formatted("x".repeat(1_025)),
            List.of("body.task_ids.0 string_too_long")),
        Arguments.of("[]", List.of("body object_type")),
        Arguments.of("null", List.of("body object_type")));
  }

  @ParameterizedTest
  @MethodSource("ofBoth")
  void faultsOfTheListAreTold(String body, List<String> faults) {
    for (String path : BOTH) {
      assertThat(bench.post(path, body).faults()).isEqualTo(faults);
    }
  }

  @Test
  void everyFaultOfARegenerateIsToldAtOnce() {
    String body =
        """
        {"task_ids": [7], "reset_to_pending": "true", "force": 1, "logo_url": "http://a.example/x",
         "intro_video_url": "https://localhost/x", "outro_video_url": 5}""";

    assertThat(bench.post(REGENERATE, body).faults())
        .containsExactlyInAnyOrder(
            "body.task_ids.0 string_type",
            "body.reset_to_pending bool_type",
            "body.force bool_type",
            "body.logo_url value_error",
            "body.intro_video_url value_error",
            "body.outro_video_url string_type");
  }

  @Test
  void everyFaultOfACancelIsToldAtOnce() {
    assertThat(bench.post(CANCEL, "{\"reason\": 5}").faults())
        .containsExactlyInAnyOrder("body.task_ids missing", "body.reason string_type");
    assertThat(bench.post(CANCEL, "{\"task_ids\": [\"a\"], \"reason\": \"\\udc00\"}").faults())
        .containsExactly("body.reason string_unicode");
  }

  @Test
  void textsThatCanBeNoIdAreNotFound() {
    String body = RegenerateTasksTest.ids("", "..", "a b", "bulk", "x".repeat(129), "😀");
    for (String path : BOTH) {
      assertThat(bench.post(path, body).ok(200).path("not_found_ids")).hasSize(6);
    }
  }

  @Test
  void theLongestNamesFitTheAnswer() {
    String ids =
        IntStream.range(100, 200)
            .mapToObj(i -> "\"" + "😀".repeat(1_021) + i + "\"")
            .collect(Collectors.joining(",", "{\"task_ids\": [", "]}"));
    for (String path : BOTH) {
      Answer answer = bench.post(path, ids);
      assertThat(answer.ok(200).path("not_found_count").asInt()).isEqualTo(100);
      assertThat(AnswerSize.fits(answer.text())).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "", "{\"task_ids\": [\"a\"]} x"})
  void whatIsNoJsonIsRefused(String body) {
    for (String path : BOTH) {
      assertThat(bench.post(path, body).problem(400)).isNotNull();
      assertThat(bench.send(Call.post(path, body).with("content-type", "text/plain")).problem(415))
          .isNotNull();
    }
  }

  @Test
  void otherMethodsAreNotAllowed() {
    for (String path : BOTH) {
      Answer answer = bench.get(path);
      assertThat(answer.problem(405)).isNotNull();
      assertThat(answer.header("Allow")).isEqualTo("POST");
    }
  }
}
