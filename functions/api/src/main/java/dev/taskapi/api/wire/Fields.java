package dev.taskapi.api.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The fields of an object as they are written, by hand: a codec that finds them out by itself would
 * take a fifth of a function's start for its first answer.
 */
public final class Fields {
  private final JsonGenerator json;

  Fields(JsonGenerator json) {
    this.json = json;
  }

  /** A view, list, map, optional, text, number or truth value; null and absent values are null. */
  public Fields put(String name, @Nullable Object value) throws IOException {
    json.writeFieldName(name);
    write(value);
    return this;
  }

  /** JSON that is written already. */
  public Fields putRaw(String name, @Nullable String value) throws IOException {
    json.writeFieldName(name);
    if (value == null) {
      json.writeNull();
    } else {
      json.writeRawValue(value);
    }
    return this;
  }

  void write(@Nullable Object value) throws IOException {
    if (value instanceof View view) {
      json.writeStartObject();
      view.write(this);
      json.writeEndObject();
    } else if (value instanceof Iterable<?> list) {
      json.writeStartArray();
      for (Object one : list) {
        write(one);
      }
      json.writeEndArray();
    } else if (value instanceof Map<?, ?> map) {
      json.writeStartObject();
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        put(String.valueOf(entry.getKey()), entry.getValue());
      }
      json.writeEndObject();
    } else if (value instanceof Optional<?> optional) {
      write(optional.isPresent() ? optional.get() : null);
    } else {
      plain(value);
    }
  }

  private void plain(@Nullable Object value) throws IOException {
    if (value == null) {
      json.writeNull();
    } else if (value instanceof String text) {
      json.writeString(text);
    } else if (value instanceof Integer number) {
      json.writeNumber(number);
    } else if (value instanceof Long number) {
      json.writeNumber(number);
    } else if (value instanceof Double number) {
      json.writeNumber(number);
    } else if (value instanceof Boolean truth) {
      json.writeBoolean(truth);
    } else {
      throw new IllegalArgumentException("nobody can read a " + value.getClass());
    }
  }
}
