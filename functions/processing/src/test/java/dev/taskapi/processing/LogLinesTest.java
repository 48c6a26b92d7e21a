package dev.taskapi.processing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.taskapi.generation.Generator;
import dev.taskapi.requests.ContentRequest;
import dev.taskapi.tasks.Task;
import dev.taskapi.tasks.cloudwatch.JsonLog;
import dev.taskapi.tasks.run.Delivery;
import dev.taskapi.tasks.testing.Invocation;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever is logged of a task's run says whose it is. */
final class LogLinesTest {
  private static final String TRACE = "Root=1-69213f5a-2b1c0d9e8f7a6b5c4d3e2f10;Sampled=1";
  private static final String OF_GENERATION = "generation";

  private final Bench bench = new Bench();
  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final Logger root = Logger.getLogger("");
  private final JsonLog log = new JsonLog(line -> lines.add(new String(line, UTF_8)));

  @BeforeEach
  void listen() {
    root.addHandler(log);
  }

  @AfterEach
  void stopListening() {
    root.removeHandler(log);
  }

  @Test
  void linesOfEveryThreadNameAccountTaskAttemptRequestAndTrace() {
    run(
        (request, work) -> {
          logFromAnotherThread();
          throw new IllegalStateException("unexpected");
        });

    assertThat(loggers())
        .contains(
            OF_GENERATION,
            "dev.taskapi.processing.run.Workshop",
            "dev.taskapi.processing.run.TaskRunner");
    assertThat(lines)
        .allSatisfy(
            line ->
                assertThat(fields(line))
                    .containsEntry("account", "account_456")
                    .containsEntry("task", "t1")
                    .containsEntry("attempt", "1")
                    .containsEntry("request_id", "call-1")
                    .containsEntry("invocation_id", "invocation-1")
                    .containsEntry("trace_id", TRACE)
                    .hasEntrySatisfying(
                        "message", said -> assertThat(said).doesNotContain("t1", "account_456")));
  }

  @Test
  void aMessageThatIsNoneOfOursIsLoggedWithoutItsContent() {
    SQSEvent event = Bench.event(List.of());
    SQSEvent.SQSMessage message = new SQSEvent.SQSMessage();
    message.setMessageId("m1");
    message.setBody("{\"password\": \"secret-1\"}");
    message.setAttributes(Map.of());
    event.setRecords(List.of(message));

    bench
        .handler((request, work) -> Bench.quiz(work))
        .handleRequest(event, Invocation.ofFifteenMinutes());

    assertThat(lines).singleElement().asString().contains("m1").doesNotContain("secret-1");
  }

  /** A prompt is the caller's own, and may be about people. */
  @Test
  void whatTheCallerWroteIsNotLogged() {
    run(
        (request, work) -> {
          throw new IllegalStateException("unexpected");
        });

    assertThat(String.join("\n", lines)).isNotEmpty().doesNotContain("Ice is water");
  }

  private void run(Generator<ContentRequest> generator) {
    Task task = bench.create("t1");
    assertThat(task.key().id().value()).isEqualTo("t1");
    List<Delivery> handedOut = bench.queues.receive(Bench.QUIZZES, Duration.ofMinutes(2));
    SQSEvent event = Bench.event(handedOut);
    event
        .getRecords()
        .forEach(
            message -> {
              Map<String, String> attributes = new HashMap<>(message.getAttributes());
              attributes.put("AWSTraceHeader", TRACE);
              message.setAttributes(attributes);
            });
    bench.handler(generator).handleRequest(event, Invocation.ofFifteenMinutes());
  }

  private static void logFromAnotherThread() {
    Thread other = Thread.ofVirtual().start(() -> Logger.getLogger(OF_GENERATION).info("working"));
    try {
      other.join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private List<String> loggers() {
    return lines.stream().map(line -> fields(line).getOrDefault("logger", "")).toList();
  }

  private static Map<String, String> fields(String line) {
    try {
      Map<String, String> fields = new HashMap<>();
      for (Map.Entry<String, JsonNode> field : new ObjectMapper().readTree(line).properties()) {
        fields.put(field.getKey(), field.getValue().asText());
      }
      return fields;
    } catch (JsonProcessingException none) {
      throw new AssertionError(line, none);
    }
  }
}
