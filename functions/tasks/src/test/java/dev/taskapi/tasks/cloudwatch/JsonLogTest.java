package dev.taskapi.tasks.cloudwatch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.taskapi.tasks.log.LogContext;
import dev.taskapi.tasks.log.LogField;
import dev.taskapi.tasks.testing.Samples;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonLogTest {
  private final List<String> lines = new ArrayList<>();
  private final Logger logger = Logger.getAnonymousLogger();
  private final JsonLog log = new JsonLog(line -> lines.add(new String(line, UTF_8)));

  JsonLogTest() {
    logger.setUseParentHandlers(false);
    logger.setLevel(Level.ALL);
    logger.addHandler(log);
  }

  @AfterEach
  void remove() {
    logger.removeHandler(log);
  }

  @Test
  void aLineIsOneObjectThatSaysWhatWasWorkedOn() {
    LogRecord entry = new LogRecord(Level.WARNING, "queue {0} took no messages: {1}");
    entry.setParameters(new Object[] {"quiz-normal", "out of\n\"reach\""});
    entry.setLoggerName("dev.taskapi.Some");
    entry.setInstant(Instant.parse("2026-11-22T08:15:06.123456Z"));

    LogContext.of(Samples.message(Samples.task("t1").queued()))
        .with(LogField.TRACE_ID, "Root=1-2-3")
        .with(LogField.INVOCATION_ID, "invocation-1")
        .during(
            () -> {
              logger.log(entry);
              return lines;
            });

    assertThat(lines)
        .containsExactly(
            """
            {"timestamp":"2026-11-22T08:15:06.123Z","level":"WARN",\
            "message":"queue quiz-normal took no messages: out of\\n\\"reach\\"",\
            "logger":"dev.taskapi.Some","account":"account_456","task":"t1","attempt":"1",\
            "request_id":"call-1","invocation_id":"invocation-1","trace_id":"Root=1-2-3"}
            """);
  }

  @Test
  void aFailureIsToldWithItsCauses() {
    logger.log(
        Level.SEVERE, "failed", new IllegalStateException("outer", new RuntimeException("inner")));

    assertThat(read(lines.getFirst()).path("error").asText())
        .startsWith("java.lang.IllegalStateException: outer\n")
        .contains("Caused by: java.lang.RuntimeException: inner");
  }

  /** Lambda's own limit is 256 KB a line. */
  @Test
  void anEndlessFailureIsCutButStaysJson() {
    logger.log(Level.SEVERE, "failed", new RuntimeException("é\n".repeat(200_000)));

    assertThat(read(lines.getFirst()).path("error").asText())
        .hasSizeBetween(16_000, 17_000)
        .endsWith("…");
  }

  @ParameterizedTest
  @CsvSource({
    "SEVERE, ERROR",
    "WARNING, WARN",
    "INFO, INFO",
    "CONFIG, INFO",
    "FINE, DEBUG",
    "FINER, TRACE",
    "FINEST, TRACE"
  })
  void levelsHaveLambdasNames(String level, String name) {
    logger.log(Level.parse(level), "words");

    assertThat(read(lines.getFirst()).path("level").asText()).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({
    "TRACE, FINER",
    "DEBUG, FINE",
    "INFO, INFO",
    "Info, INFO",
    "WARN, WARNING",
    "ERROR, SEVERE",
    "FATAL, SEVERE"
  })
  void lambdaSaysTheLowestLevel(String name, String level) {
    assertThat(LogLevels.of(name)).isEqualTo(Level.parse(level));
  }

  @Test
  void aLevelThatLambdaDoesNotKnowIsRefused() {
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> LogLevels.of("LOUD"))
        .withMessage(
            "AWS_LAMBDA_LOG_LEVEL must be one of TRACE, DEBUG, INFO, WARN, ERROR and FATAL, not LOUD");
  }

  private static JsonNode read(String line) {
    try {
      return new ObjectMapper().readTree(line);
    } catch (JsonProcessingException none) {
      throw new AssertionError(line, none);
    }
  }
}
