package dev.taskapi.tasks.cloud;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The variables that a deployable is configured by. */
public final class Environment {
  private final Function<String, @Nullable String> variables;

  public Environment(Map<String, String> variables) {
    this(Map.copyOf(variables)::get);
  }

  /** By what knows the value of a variable, null where it is not set. */
  public Environment(Function<String, @Nullable String> variables) {
    this.variables = variables;
  }

  public static Environment ofProcess() {
    return new Environment(System.getenv());
  }

  /**
   * A variable that must be set.
   *
   * @throws IllegalStateException naming the variable
   */
  public String required(String name) {
    return optional(name)
        .orElseThrow(() -> new IllegalStateException("The variable " + name + " is not set"));
  }

  /** Empty where it is not set or blank. */
  public Optional<String> optional(String name) {
    return Optional.ofNullable(variables.apply(name)).filter(value -> !value.isBlank());
  }

  /** The values between commas; none where it is not set. */
  public List<String> list(String name) {
    return optional(name).stream()
        .flatMap(value -> Arrays.stream(value.split(",")))
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .toList();
  }

  /**
   * A whole number that may be left out.
   *
   * @throws IllegalStateException naming the variable
   */
  public int number(String name, int otherwise) {
    return optional(name).map(value -> parse(name, value)).orElse(otherwise);
  }

  /**
   * A whole number of at least 1 that may be left out.
   *
   * @throws IllegalStateException naming the variable
   */
  public int positive(String name, int otherwise) {
    int number = number(name, otherwise);
    if (number < 1) {
      throw new IllegalStateException(
          "The variable %s must be at least 1, not %d".formatted(name, number));
    }
    return number;
  }

  private static int parse(String name, String value) {
    try {
      return Integer.parseInt(value);
    } catch (NumberFormatException notANumber) {
      throw new IllegalStateException(
          "The variable " + name + " must be a whole number, not " + value, notANumber);
    }
  }
}
