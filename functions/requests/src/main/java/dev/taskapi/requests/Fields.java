package dev.taskapi.requests;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
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
    return value(name).flatMap(value -> value.text(least, most));
  }

  public Optional<Boolean> flag(String name) {
    return value(name).flatMap(FieldValue::flag);
  }

  public OptionalInt integer(String name, int least, int most) {
    return value(name).map(value -> value.integer(least, most)).orElseGet(OptionalInt::empty);
  }

  public Optional<Double> number(String name, double least, double most) {
    return value(name).flatMap(value -> value.number(least, most));
  }

  /** Whether the field is just this word. */
  public boolean is(String name, String word) {
    return word.equals(object.path(name).textValue());
  }

  /** A string that {@code parse} accepts; {@code rule} says in words what that is. */
  public <T> Optional<T> parsed(String name, Function<String, Optional<T>> parse, String rule) {
    return value(name).flatMap(value -> value.parsed(parse, rule));
  }

  /** An array of at least one string that {@code parse} accepts; doubles are dropped. */
  public <T> Optional<List<T>> list(String name, Function<String, Optional<T>> parse, String rule) {
    return value(name).flatMap(value -> value.list(parse, rule));
  }

  private Optional<FieldValue> value(String name) {
    return Optional.ofNullable(object.get(name))
        .filter(node -> !node.isNull())
        .map(node -> new FieldValue(node, loc.at(name), problems));
  }
}
