package dev.taskapi.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who created a task, in the caller's words. */
final class SourceFieldsTest {
  private final Bench bench = new Bench();

  private Answer create(String field, String value) {
    return bench.post(
        "/api/tasks",
        "{\"task_type\": \"quiz\", \"request_data\": {\"content\": \"A\", \"difficulty\": \"easy\"},"
            + " \"%s\": \"%s\"}".formatted(field, value));
  }

  @ParameterizedTest
  @ValueSource(strings = {"task_source_name", "task_source_id", "task_source_group_id"})
  void upTo256CodePointsAreKept(String field) {
    for (String text :
        new String[] {"x", "x".repeat(256), "🌊".repeat(256), "Über uns: 1/2 & mehr"}) {
      assertThat(create(field, text).ok(201).path(field).asText()).isEqualTo(text);
    }
    assertThat(create(field, "").ok(201).path(field).isNull()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"task_source_name", "task_source_id", "task_source_group_id"})
  void moreOrBlankOrControlCharactersAreRefused(String field) {
    assertThat(create(field, "x".repeat(257)).faults())
        .containsExactly("body." + field + " string_too_long");
    assertThat(create(field, "🌊".repeat(257)).faults())
        .containsExactly("body." + field + " string_too_long");
    assertThat(create(field, " \u3000").faults()).containsExactly("body." + field + " value_error");
    for (String control : new String[] {"a\\u0000", "\\n", "a\\tb", "\\u007f", "a\\u0085b"}) {
      assertThat(create(field, "x" + control).faults())
          .containsExactly("body." + field + " value_error");
    }
    bench.assertNothingHappened();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a,b", ",", "a,"})
  void aCommaIsRefusedInAnIdAlone(String value) {
    assertThat(create("task_source_id", value).faults())
        .containsExactly("body.task_source_id value_error");
    bench.assertNothingHappened();
    assertThat(create("task_source_name", value).status()).isEqualTo(201);
    assertThat(create("task_source_group_id", value).status()).isEqualTo(201);
  }

  /** Filters are trimmed, so that such an id could never be found; a name is never filtered by. */
  @ParameterizedTest
  @ValueSource(strings = {" a", "a ", "\u2003a", "a\u3000", " a b "})
  void aBlankAtEitherEndIsRefusedWhereItIsFilteredBy(String value) {
    for (String field : new String[] {"task_source_id", "task_source_group_id"}) {
      Answer answer = create(field, value);
      assertThat(answer.faults()).containsExactly("body." + field + " value_error");
      assertThat(answer.detail(422)).contains("could never be filtered by");
    }
    bench.assertNothingHappened();
    assertThat(create("task_source_name", value).ok(201).path("task_source_name").asText())
        .isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "a\u00a0", "\u00a0a", "a\u200b", "."})
  void whatIsAcceptedIsFound(String value) {
    create("task_source_id", value).ok(201);
    create("task_source_group_id", value).ok(201);
    String encoded = URLEncoder.encode(value, UTF_8);
    assertThat(bench.get("/api/tasks?task_source_ids=" + encoded).ok(200).path("total").asInt())
        .isEqualTo(1);
    assertThat(
            bench.get("/api/tasks?task_source_group_id=" + encoded).ok(200).path("total").asInt())
        .isEqualTo(1);
  }
}
