package dev.taskapi.api.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** The wire codec: numbers keep the form they were sent in, absent values are null. */
public final class Json {
  private static final JsonFactory FACTORY = new JsonFactory();

  private Json() {}

  /**
   * Reads any JSON value.
   *
   * @throws JsonProcessingException where the text is none, or is nested or numbered beyond reason
   */
  public static JsonNode read(String text) throws JsonProcessingException {
    try (JsonParser json = FACTORY.createParser(text)) {
      return Trees.read(json);
    } catch (NumberFormatException beyondReason) {
      throw new JsonParseException(null, "a number is too large to be read", beyondReason);
    } catch (JsonProcessingException malformed) {
      throw malformed;
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** What {@link Fields} can write. */
  public static String write(Object value) {
    return written(json -> new Fields(json).write(value));
  }

  /** A value as text, as it was read. */
  public static String text(JsonNode value) {
    return written(json -> Trees.write(value, json));
  }

  private interface Writing {
    void to(JsonGenerator json) throws IOException;
  }

  private static String written(Writing writing) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(text)) {
      writing.to(json);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }
}
