package dev.taskapi.runtime;

/** A function could not be started, or an invocation of it failed. */
public final class FunctionException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  FunctionException(String message) {
    super(message);
  }
}
