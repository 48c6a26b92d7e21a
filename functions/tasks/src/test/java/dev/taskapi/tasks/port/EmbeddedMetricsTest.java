package dev.taskapi.tasks.port;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.taskapi.requests.TaskType;
import dev.taskapi.tasks.Metrics;
import dev.taskapi.tasks.Priority;
import dev.taskapi.tasks.cloudwatch.EmbeddedMetrics;
import dev.taskapi.tasks.log.LogContext;
import dev.taskapi.tasks.log.LogField;
import dev.taskapi.tasks.metrics.Metric;
import dev.taskapi.tasks.testing.ManualClock;
import dev.taskapi.tasks.testing.RecordedMetrics.Dimensions;
import dev.taskapi.tasks.testing.RecordedMetrics.Told;
import dev.taskapi.tasks.testing.Samples;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EmbeddedMetricsTest extends MetricsContract {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final List<String> lines = new ArrayList<>();
  private final Metrics metrics =
      new EmbeddedMetrics(
          "TaskApi/test",
          line -> lines.add(new String(line, StandardCharsets.UTF_8)),
          new ManualClock());

  @Override
  Metrics metrics() {
    return metrics;
  }

  /** Read as CloudWatch does. */
  @Override
  List<Told> told() {
    List<Told> told = new ArrayList<>();
    for (String text : lines) {
      JsonNode line = read(text);
      for (JsonNode directive : line.at("/_aws/CloudWatchMetrics")) {
        directive
            .path("Metrics")
            .forEach(metric -> told.add(told(line, directive.at("/Dimensions/0"), metric)));
      }
    }
    return told;
  }

  private static Told told(JsonNode line, JsonNode dimensions, JsonNode metric) {
    Metric known =
        Arrays.stream(Metric.values())
            .filter(one -> one.label().equals(metric.path("Name").asText()))
            .findFirst()
            .orElseThrow();
    assertThat(metric.path("Unit").asText()).isEqualTo(known.unit().label());
    return new Told(known, dimensions(line, dimensions), line.required(known.label()).asLong());
  }

  private static Optional<Dimensions> dimensions(JsonNode line, JsonNode names) {
    if (names.isEmpty()) {
      return Optional.empty();
    }
    assertThat(names).extracting(JsonNode::asText).containsExactly(Metric.TYPE, Metric.PRIORITY);
    return Optional.of(
        new Dimensions(
            TaskType.ofWireName(line.required(Metric.TYPE).asText()).orElseThrow(),
            Priority.ofWireName(line.required(Metric.PRIORITY).asText()).orElseThrow()));
  }

  @Test
  void aLineIsInTheEmbeddedMetricFormat() {
    new LogContext()
        .with(LogField.REQUEST_ID, "call-1")
        .during(
            () -> {
              metrics.count(Metric.TASKS_CREATED, Samples.task("t1").queued());
              return lines;
            });

    assertThat(lines)
        .containsExactly(
            """
            {"_aws":{"Timestamp":1767254400000,"CloudWatchMetrics":[{"Namespace":"TaskApi/test",\
            "Dimensions":[["TaskType","Priority"]],\
            "Metrics":[{"Name":"TasksCreated","Unit":"Count"}]}]},\
            "TaskType":"video","Priority":"normal","TasksCreated":1,\
            "account":"account_456","task":"t1","attempt":"1","request_id":"call-1"}
            """);
  }

  private static JsonNode read(String line) {
    try {
      return JSON.readTree(line);
    } catch (JsonProcessingException none) {
      throw new AssertionError(line, none);
    }
  }
}
