package dev.taskapi.api.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Validates JSON by schemas of the document. */
final class SchemaBook {
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12,
          registry ->
              registry.schemaRegistryConfig(
                  SchemaRegistryConfig.builder()
                      .formatAssertionsEnabled(true)
                      .losslessNarrowing(true)
                      .build()));

  private final ObjectNode components;
  private final boolean closed;
  private final Map<JsonNode, Schema> schemas = new ConcurrentHashMap<>();

  private SchemaBook(ObjectNode components, boolean closed) {
    this.components = components;
    this.closed = closed;
  }

  /** The document's schemas as they are. */
  static SchemaBook of(ObjectNode document) {
    return new SchemaBook((ObjectNode) document.path("components"), false);
  }

  /** The document's schemas, but fields that they do not name are faults. */
  static SchemaBook ofAnswers(ObjectNode document) {
    ObjectNode components = ((ObjectNode) document.path("components")).deepCopy();
    close(components);
    return new SchemaBook(components, true);
  }

  /** What a schema of the document finds wrong with a JSON text. */
  List<String> faults(JsonNode schema, String json) {
    return schemas.computeIfAbsent(schema, this::compiled).validate(Examples.read(json)).stream()
        .map(Error::toString)
        .toList();
  }

  private Schema compiled(JsonNode schema) {
    JsonNode own = schema.deepCopy();
    if (closed) {
      close(own);
    }
    return REGISTRY.getSchema(Doc.object("components", components, "allOf", Doc.list(own)));
  }

  private static void close(JsonNode schema) {
    if (schema instanceof ObjectNode object
        && object.path("properties").isObject()
        && !object.has("additionalProperties")) {
      object.put("additionalProperties", false);
    }
    schema.forEach(SchemaBook::close);
  }
}
