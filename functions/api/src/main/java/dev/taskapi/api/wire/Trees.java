package dev.taskapi.api.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Map;

/**
 * JSON values as trees, without a mapper: that can read into anything, and makes ready for it
 * before it reads the first value.
 */
final class Trees {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private Trees() {}

  /** The only value of a text; a missing one where there is none. */
  static JsonNode read(JsonParser json) throws IOException {
    if (json.nextToken() == null) {
      return NODES.missingNode();
    }
    JsonNode value = value(json);
    if (json.nextToken() != null) {
      throw new JsonParseException(json, "there is more than one value");
    }
    return value;
  }

  /** The parser bounds how deep values are nested. */
  private static JsonNode value(JsonParser json) throws IOException {
    return switch (json.currentToken()) {
      case START_OBJECT -> object(json);
      case START_ARRAY -> array(json);
      case VALUE_STRING -> NODES.textNode(json.getText());
      case VALUE_NUMBER_INT -> integer(json);
      case VALUE_NUMBER_FLOAT -> DecimalNode.valueOf(json.getDecimalValue());
      case VALUE_TRUE -> NODES.booleanNode(true);
      case VALUE_FALSE -> NODES.booleanNode(false);
      case VALUE_NULL -> NODES.nullNode();
      default -> throw new JsonParseException(json, "a value is expected");
    };
  }

  private static ObjectNode object(JsonParser json) throws IOException {
    ObjectNode object = NODES.objectNode();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      json.nextToken();
      object.set(name, value(json));
    }
    return object;
  }

  private static ArrayNode array(JsonParser json) throws IOException {
    ArrayNode array = NODES.arrayNode();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      array.add(value(json));
    }
    return array;
  }

  private static JsonNode integer(JsonParser json) throws IOException {
    return switch (json.getNumberType()) {
      case INT -> NODES.numberNode(json.getIntValue());
      case LONG -> NODES.numberNode(json.getLongValue());
      default -> NODES.numberNode(json.getBigIntegerValue());
    };
  }

  static void write(JsonNode value, JsonGenerator json) throws IOException {
    switch (value.getNodeType()) {
      case OBJECT -> {
        json.writeStartObject();
        for (Map.Entry<String, JsonNode> field : value.properties()) {
          json.writeFieldName(field.getKey());
          write(field.getValue(), json);
        }
        json.writeEndObject();
      }
      case ARRAY -> {
        json.writeStartArray();
        for (JsonNode one : value) {
          write(one, json);
        }
        json.writeEndArray();
      }
      case STRING -> json.writeString(value.textValue());
      case NUMBER -> number(value, json);
      case BOOLEAN -> json.writeBoolean(value.booleanValue());
      default -> json.writeNull();
    }
  }

  private static void number(JsonNode value, JsonGenerator json) throws IOException {
    switch (value.numberType()) {
      case INT -> json.writeNumber(value.intValue());
      case LONG -> json.writeNumber(value.longValue());
      case BIG_INTEGER -> json.writeNumber(value.bigIntegerValue());
      case BIG_DECIMAL -> json.writeNumber(value.decimalValue());
      default -> json.writeNumber(value.doubleValue());
    }
  }
}
