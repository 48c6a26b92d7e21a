package dev.taskapi.generation.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** JSON Schemas of texts, lists and objects, for a model to answer by. */
public final class Schemas {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Schemas() {}

  public static ObjectNode text(String description) {
    return JSON.createObjectNode().put("type", "string").put("description", description);
  }

  public static ObjectNode list(JsonNode items) {
    ObjectNode list = JSON.createObjectNode().put("type", "array");
    list.set("items", items);
    return list;
  }

  /** All properties are required. */
  public static ObjectNode object(Map<String, ? extends JsonNode> properties) {
    ObjectNode object = JSON.createObjectNode().put("type", "object");
    ObjectNode all = object.putObject("properties");
    ArrayNode required = object.putArray("required");
    properties.forEach(
        (name, schema) -> {
          all.set(name, schema);
          required.add(name);
        });
    return object;
  }
}
