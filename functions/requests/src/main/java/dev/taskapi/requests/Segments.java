package dev.taskapi.requests;

import java.util.OptionalInt;

/**
 * How many segments are wanted.
 *
 * @param count 1 to 50; absent means as many as the prompt has topics
 */
public record Segments(OptionalInt count) {
  public static final int MOST = 50;

  public Segments {
    if (count.isPresent() && (count.getAsInt() < 1 || count.getAsInt() > MOST)) {
      throw new IllegalArgumentException("segments must be 1 to " + MOST);
    }
  }

  public static Segments exactly(int count) {
    return new Segments(OptionalInt.of(count));
  }

  public static Segments maximum() {
    return new Segments(OptionalInt.empty());
  }
}
