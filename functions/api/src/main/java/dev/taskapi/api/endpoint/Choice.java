package dev.taskapi.api.endpoint;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Says which words are allowed. */
final class Choice {
  private Choice() {}

  /** Such as "should be one of urgent, high, normal, low". */
  static <T> String rule(T[] values, Function<T, String> wireName) {
    return Arrays.stream(values)
        .map(wireName)
        .collect(Collectors.joining(", ", "should be one of ", ""));
  }
}
