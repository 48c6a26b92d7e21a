package dev.taskapi.api.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** JSON in Java: what is written first comes first. */
final class Doc {
  private static final JsonMapper MAPPER = new JsonMapper();

  private Doc() {}

  /** An object of names and their values, in turn. */
  static ObjectNode object(@Nullable Object... namesAndValues) {
    ObjectNode object = MAPPER.createObjectNode();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      object.set(String.valueOf(namesAndValues[i]), node(namesAndValues[i + 1]));
    }
    return object;
  }

  static ArrayNode list(@Nullable Object... values) {
    ArrayNode list = MAPPER.createArrayNode();
    Arrays.stream(values).map(Doc::node).forEach(list::add);
    return list;
  }

  static ArrayNode list(Collection<?> values) {
    return list(values.toArray());
  }

  /** The same object with more in it. */
  static ObjectNode with(ObjectNode object, @Nullable Object... namesAndValues) {
    ObjectNode more = object.deepCopy();
    more.setAll(object(namesAndValues));
    return more;
  }

  static ObjectNode ref(String kind, String name) {
    return object("$ref", "#/components/" + kind + "/" + name);
  }

  static String write(JsonNode node) {
    return node.toPrettyString().replace("\r\n", "\n") + "\n";
  }

  private static JsonNode node(@Nullable Object value) {
    return value instanceof JsonNode node ? node : MAPPER.valueToTree(value);
  }
}
