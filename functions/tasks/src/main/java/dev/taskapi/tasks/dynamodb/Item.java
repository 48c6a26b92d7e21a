package dev.taskapi.tasks.dynamodb;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** One row of the table, written and read by attribute name. What is absent is not written. */
final class Item {
  private final Map<String, AttributeValue> attributes;

  private Item(Map<String, AttributeValue> attributes) {
    this.attributes = attributes;
  }

  static Item empty() {
    return new Item(new HashMap<>());
  }

  static Item of(Map<String, AttributeValue> attributes) {
    return new Item(attributes);
  }

  Map<String, AttributeValue> attributes() {
    return attributes;
  }

  Item text(String name, String value) {
    attributes.put(name, AttributeValue.fromS(value));
    return this;
  }

  Item text(String name, Optional<String> value) {
    value.ifPresent(present -> text(name, present));
    return this;
  }

  Item number(String name, long value) {
    attributes.put(name, AttributeValue.fromN(Long.toString(value)));
    return this;
  }

  /** Leaves a zero out. */
  Item count(String name, long value) {
    return value == 0 ? this : number(name, value);
  }

  Item time(String name, Optional<Instant> value) {
    value.ifPresent(present -> number(name, present.toEpochMilli()));
    return this;
  }

  Item value(String name, AttributeValue value) {
    attributes.put(name, value);
    return this;
  }

  boolean has(String name) {
    return attributes.containsKey(name);
  }

  String text(String name) {
    return required(name).s();
  }

  Optional<String> textIfAny(String name) {
    return valueIfAny(name).map(AttributeValue::s);
  }

  long number(String name) {
    return Long.parseLong(required(name).n());
  }

  long count(String name) {
    return valueIfAny(name).map(value -> Long.parseLong(value.n())).orElse(0L);
  }

  Instant time(String name) {
    return Instant.ofEpochMilli(number(name));
  }

  Optional<Instant> timeIfAny(String name) {
    return valueIfAny(name).map(value -> Instant.ofEpochMilli(Long.parseLong(value.n())));
  }

  Optional<AttributeValue> valueIfAny(String name) {
    return Optional.ofNullable(attributes.get(name));
  }

  private AttributeValue required(String name) {
    AttributeValue value = attributes.get(name);
    if (value == null) {
      throw new IllegalStateException("the item has no attribute " + name);
    }
    return value;
  }
}
