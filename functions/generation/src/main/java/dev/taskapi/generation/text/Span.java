package dev.taskapi.generation.text;

/**
 * A run of tokens of one sentence.
 *
 * @param from the first token
 * @param to the token after the last
 */
public record Span(int from, int to) {
  public Span {
    if (from < 0 || to <= from) {
      throw new IllegalArgumentException("empty span " + from + ".." + to);
    }
  }

  public int length() {
    return to - from;
  }

  public boolean contains(int token) {
    return from <= token && token < to;
  }
}
