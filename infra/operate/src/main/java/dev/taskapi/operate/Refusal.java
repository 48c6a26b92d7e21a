package dev.taskapi.operate;

/** Something that the operator can put right; its message is a plain sentence that says how. */
final class Refusal extends Exception {
  private static final long serialVersionUID = 1;

  Refusal(String message) {
    super(message);
  }
}
