package dev.taskapi.local;

/** Something that the user can put right; its message is a plain sentence that says how. */
public final class UserError extends Exception {
  private static final long serialVersionUID = 1;

  public UserError(String message) {
    super(message);
  }
}
