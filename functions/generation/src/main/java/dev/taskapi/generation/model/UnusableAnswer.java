package dev.taskapi.generation.model;

/** A model's answer that is not as asked for. The message tells the model what was wrong. */
public final class UnusableAnswer extends Exception {
  private static final long serialVersionUID = 1L;

  public UnusableAnswer(String message) {
    super(message);
  }
}
