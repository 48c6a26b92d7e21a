package dev.taskapi.tasks.cloudwatch;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.taskapi.tasks.Metrics;
import dev.taskapi.tasks.Task;
import dev.taskapi.tasks.log.LogContext;
import dev.taskapi.tasks.log.LogField;
import dev.taskapi.tasks.metrics.Metric;
import java.io.IOException;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Metrics as log lines in CloudWatch's embedded metric format: CloudWatch makes metrics of them,
 * and the lines themselves can be searched by account and task.
 */
public final class EmbeddedMetrics implements Metrics {
  private final String namespace;
  private final Consumer<byte[]> out;
  private final InstantSource clock;

  public EmbeddedMetrics(String namespace, Consumer<byte[]> out, InstantSource clock) {
    this.namespace = namespace;
    this.out = out;
    this.clock = clock;
  }

  @Override
  public void ofTask(Task task, Map<Metric, Long> values) {
    LogContext.of(task.key())
        .with(LogField.ATTEMPT, Integer.toString(task.attempt().number()))
        .during(
            () -> {
              tell(
                  List.of(Metric.TYPE, Metric.PRIORITY),
                  values,
                  json -> {
                    json.writeStringField(Metric.TYPE, task.order().type().wireName());
                    json.writeStringField(Metric.PRIORITY, task.order().priority().wireName());
                  });
              return task;
            });
  }

  @Override
  public void ofService(Metric metric, long value) {
    tell(List.of(), Map.of(metric, value), json -> {});
  }

  private void tell(List<String> dimensions, Map<Metric, Long> unordered, Line.Fields named) {
    Map<Metric, Long> values = new EnumMap<>(unordered);
    out.accept(
        Line.of(
            json -> {
              writeDirective(json, dimensions, values);
              named.write(json);
              for (Map.Entry<Metric, Long> value : values.entrySet()) {
                json.writeNumberField(value.getKey().label(), value.getValue());
              }
              Line.writeContext(json);
            }));
  }

  private void writeDirective(JsonGenerator json, List<String> dimensions, Map<Metric, Long> values)
      throws IOException {
    json.writeObjectFieldStart("_aws");
    json.writeNumberField("Timestamp", clock.millis());
    json.writeArrayFieldStart("CloudWatchMetrics");
    json.writeStartObject();
    json.writeStringField("Namespace", namespace);
    json.writeArrayFieldStart("Dimensions");
    json.writeArray(dimensions.toArray(String[]::new), 0, dimensions.size());
    json.writeEndArray();
    json.writeArrayFieldStart("Metrics");
    for (Metric metric : values.keySet()) {
      json.writeStartObject();
      json.writeStringField("Name", metric.label());
      json.writeStringField("Unit", metric.unit().label());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
  }
}
