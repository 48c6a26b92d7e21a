package dev.taskapi.generation.bedrock;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.document.Document;

/** JSON as the SDK has it, there and back. A number comes back as a text. */
final class Documents {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Documents() {}

  static Document of(JsonNode node) {
    return switch (node.getNodeType()) {
      case OBJECT -> {
        Map<String, Document> values = new LinkedHashMap<>();
        node.properties().forEach(field -> values.put(field.getKey(), of(field.getValue())));
        yield Document.fromMap(values);
      }
      case ARRAY -> {
        List<Document> values = new ArrayList<>();
        node.forEach(item -> values.add(of(item)));
        yield Document.fromList(values);
      }
      case BOOLEAN -> Document.fromBoolean(node.booleanValue());
      case NUMBER -> Document.fromNumber(node.decimalValue());
      case STRING -> Document.fromString(node.textValue());
      default -> Document.fromNull();
    };
  }

  static JsonNode json(Document document) {
    return JSON.valueToTree(document.unwrap());
  }
}
