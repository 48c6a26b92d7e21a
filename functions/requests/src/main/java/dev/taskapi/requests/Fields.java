package dev.taskapi.requests;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads the fields of one JSON object and collects every fault. A field that is null is absent; a
 * faulty one is reported and then reads as absent, so that reading goes on.
 */
public final class Fields {
  private final JsonNode object;
  private final Loc loc;
  private final List<FieldProblem> problems;

  public Fields(JsonNode object, Loc loc, List<FieldProblem> problems) {
    this.object = object;
    this.loc = loc;
    this.problems = problems;
  }

  public boolean has(String name) {
    return object.hasNonNull(name);
  }

  public void refuse(String name, String message, String type) {
    problems.add(new FieldProblem(loc.at(name), message, type));
  }

  public void missing(String name) {
    refuse(name, "Field required", "missing");
  }

  /** A string of {@code least} to {@code most} Unicode code points. */
  public Optional<String> text(String name, int least, int most) {
    return node(name).flatMap(node -> text(name, node, least, most));
  }

  public Optional<Boolean> flag(String name) {
    Optional<JsonNode> node = node(name);
    if (node.isPresent() && !node.get().isBoolean()) {
      refuse(name, "Input should be true or false", "bool_type");
      return Optional.empty();
    }
    return node.map(JsonNode::booleanValue);
  }

  public OptionalInt integer(String name, int least, int most) {
    Optional<JsonNode> node = node(name);
    if (node.isEmpty()) {
      return OptionalInt.empty();
    }
    if (!node.get().isNumber() || !node.get().canConvertToExactIntegral()) {
      refuse(name, "Input should be an integer", "int_type");
      return OptionalInt.empty();
    }
    if (!node.get().canConvertToInt()
        || node.get().intValue() < least
        || node.get().intValue() > most) {
      refuse(name, "Input should be from %d to %d".formatted(least, most), "out_of_range");
      return OptionalInt.empty();
    }
    return OptionalInt.of(node.get().intValue());
  }

  public Optional<Double> number(String name, double least, double most) {
    Optional<JsonNode> node = node(name);
    if (node.isEmpty()) {
      return Optional.empty();
    }
    if (!node.get().isNumber()) {
      refuse(name, "Input should be a number", "float_type");
      return Optional.empty();
    }
    double value = node.get().doubleValue();
    if (!(value >= least && value <= most)) {
      refuse(name, "Input should be from %s to %s".formatted(least, most), "out_of_range");
      return Optional.empty();
    }
    return Optional.of(value);
  }

  /** Whether the field is just this word. */
  public boolean is(String name, String word) {
    return word.equals(object.path(name).textValue());
  }

  /** A string that {@code parse} accepts; {@code rule} says in words what that is. */
  public <T> Optional<T> parsed(String name, Function<String, Optional<T>> parse, String rule) {
    return node(name).flatMap(node -> parsed(name, node, parse, rule));
  }

  /** An array of at least one string that {@code parse} accepts; doubles are dropped. */
  public <T> Optional<List<T>> list(String name, Function<String, Optional<T>> parse, String rule) {
    Optional<JsonNode> node = node(name);
    if (node.isEmpty()) {
      return Optional.empty();
    }
    if (!node.get().isArray() || node.get().isEmpty()) {
      refuse(name, "Input should be a list of at least one item", "list_type");
      return Optional.empty();
    }
    Set<T> items = new LinkedHashSet<>();
    Fields inside = new Fields(node.get(), loc.at(name), problems);
    for (int i = 0; i < node.get().size(); i++) {
      inside.item(i, parse, rule).ifPresent(items::add);
    }
    return Optional.of(new ArrayList<>(items));
  }

  private <T> Optional<T> item(int position, Function<String, Optional<T>> parse, String rule) {
    Optional<T> value =
        Optional.of(object.get(position))
            .filter(JsonNode::isTextual)
            .map(JsonNode::textValue)
            .flatMap(parse);
    if (value.isEmpty()) {
      problems.add(new FieldProblem(loc.at(position), "Input " + rule, "value_error"));
    }
    return value;
  }

  private <T> Optional<T> parsed(
      String name, JsonNode node, Function<String, Optional<T>> parse, String rule) {
    Optional<T> value =
        Optional.of(node).filter(JsonNode::isTextual).map(JsonNode::textValue).flatMap(parse);
    if (value.isEmpty()) {
      refuse(name, "Input " + rule, node.isTextual() ? "value_error" : "string_type");
    }
    return value;
  }

  private Optional<String> text(String name, JsonNode node, int least, int most) {
    if (!node.isTextual()) {
      refuse(name, "Input should be a string", "string_type");
      return Optional.empty();
    }
    String value = node.textValue();
    int length = value.codePointCount(0, value.length());
    if (length < least || (least > 0 && value.isBlank())) {
      refuse(
          name,
          "String should have at least %d characters that are not blank".formatted(least),
          "string_too_short");
      return Optional.empty();
    }
    if (length > most) {
      refuse(name, "String should have at most %d characters".formatted(most), "string_too_long");
      return Optional.empty();
    }
    if (value.codePoints().anyMatch(Fields::isLoneSurrogate)) {
      refuse(name, "String should be valid Unicode", "string_unicode");
      return Optional.empty();
    }
    return Optional.of(value);
  }

  private static boolean isLoneSurrogate(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }

  private Optional<JsonNode> node(String name) {
    return Optional.ofNullable(object.get(name)).filter(node -> !node.isNull());
  }
}
