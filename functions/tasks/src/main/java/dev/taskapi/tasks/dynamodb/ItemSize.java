package dev.taskapi.tasks.dynamodb;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** About how many bytes DynamoDB charges for an item: names and values, as its manual has it. */
final class ItemSize {
  private ItemSize() {}

  static int bytes(Map<String, AttributeValue> item) {
    return item.entrySet().stream()
        .mapToInt(entry -> utf8(entry.getKey()) + bytes(entry.getValue()))
        .sum();
  }

  private static int bytes(AttributeValue value) {
    return switch (value.type()) {
      case S -> utf8(value.s());
      case N -> (value.n().length() + 1) / 2 + 1;
      case L -> 3 + value.l().stream().mapToInt(element -> 1 + bytes(element)).sum();
      case M -> 3 + value.m().size() + bytes(value.m());
      default -> 1;
    };
  }

  private static int utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
