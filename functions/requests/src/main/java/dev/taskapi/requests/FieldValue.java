package dev.taskapi.requests;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;

/** What a field has been given. A faulty value is reported and then reads as absent. */
record FieldValue(JsonNode node, Loc loc, List<FieldProblem> problems) {

  Optional<String> text(int least, int most) {
    if (!node.isTextual()) {
      return refuse("Input should be a string", "string_type");
    }
    String text = node.textValue();
    int length = text.codePointCount(0, text.length());
    if (length < least || (least > 0 && text.isBlank())) {
      return refuse(
          "String should have at least %d characters that are not blank".formatted(least),
          "string_too_short");
    }
    if (length > most) {
      return refuse("String should have at most %d characters".formatted(most), "string_too_long");
    }
    if (text.codePoints().anyMatch(FieldValue::isLoneSurrogate)) {
      return refuse("String should be valid Unicode", "string_unicode");
    }
    return Optional.of(text);
  }

  Optional<Boolean> flag() {
    return node.isBoolean()
        ? Optional.of(node.booleanValue())
        : refuse("Input should be true or false", "bool_type");
  }

  OptionalInt integer(int least, int most) {
    if (!node.isNumber() || !node.canConvertToExactIntegral()) {
      refuse("Input should be an integer", "int_type");
      return OptionalInt.empty();
    }
    if (!node.canConvertToInt() || node.intValue() < least || node.intValue() > most) {
      refuse("Input should be from %d to %d".formatted(least, most), "out_of_range");
      return OptionalInt.empty();
    }
    return OptionalInt.of(node.intValue());
  }

  Optional<Double> number(double least, double most) {
    if (!node.isNumber()) {
      return refuse("Input should be a number", "float_type");
    }
    double value = node.doubleValue();
    return value >= least && value <= most
        ? Optional.of(value)
        : refuse("Input should be from %s to %s".formatted(least, most), "out_of_range");
  }

  <T> Optional<T> parsed(Function<String, Optional<T>> parse, String rule) {
    return read(parse)
        .or(() -> refuse("Input " + rule, node.isTextual() ? "value_error" : "string_type"));
  }

  <T> Optional<List<T>> list(Function<String, Optional<T>> parse, String rule) {
    if (!node.isArray() || node.isEmpty()) {
      return refuse("Input should be a list of at least one item", "list_type");
    }
    Set<T> items = new LinkedHashSet<>();
    for (int i = 0; i < node.size(); i++) {
      FieldValue item = new FieldValue(node.get(i), loc.at(i), problems);
      item.read(parse).or(() -> item.refuse("Input " + rule, "value_error")).ifPresent(items::add);
    }
    return Optional.of(new ArrayList<>(items));
  }

  private <T> Optional<T> read(Function<String, Optional<T>> parse) {
    return Optional.of(node).filter(JsonNode::isTextual).map(JsonNode::textValue).flatMap(parse);
  }

  private <T> Optional<T> refuse(String message, String type) {
    problems.add(new FieldProblem(loc, message, type));
    return Optional.empty();
  }

  private static boolean isLoneSurrogate(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }
}
