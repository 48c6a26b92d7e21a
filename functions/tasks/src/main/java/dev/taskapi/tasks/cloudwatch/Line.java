package dev.taskapi.tasks.cloudwatch;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.taskapi.tasks.log.LogContext;
import dev.taskapi.tasks.log.LogField;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** One JSON object on a line of its own. */
final class Line {
  private static final JsonFactory JSON = new JsonFactory();

  private Line() {}

  /** Writes the fields of the object. */
  interface Fields {
    void write(JsonGenerator json) throws IOException;
  }

  static byte[] of(Fields fields) {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(line)) {
      json.writeStartObject();
      fields.write(json);
      json.writeEndObject();
      json.writeRaw('\n');
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return line.toByteArray();
  }

  /** What the thread works on. */
  static void writeContext(JsonGenerator json) throws IOException {
    for (Map.Entry<LogField, String> field : LogContext.fields().entrySet()) {
      json.writeStringField(field.getKey().label(), field.getValue());
    }
  }
}
