package dev.taskapi.generation;

/** The content cannot be made. */
public final class GenerationException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Stage stage;
  private final String code;
  private final boolean retryable;

  private GenerationException(Stage stage, String code, String message, boolean retryable) {
    super(message);
    this.stage = stage;
    this.code = code;
    this.retryable = retryable;
  }

  /** Trying again cannot help. The message goes to the caller: say the cause and what to do. */
  public static GenerationException permanent(Stage stage, String code, String message) {
    return new GenerationException(stage, code, message, false);
  }

  /** Trying again may help: a provider that is busy, a network that failed. */
  public static GenerationException passing(Stage stage, String code, String message) {
    return new GenerationException(stage, code, message, true);
  }

  public GenerationException causedBy(Throwable cause) {
    initCause(cause);
    return this;
  }

  public Stage stage() {
    return stage;
  }

  /** A stable word for programs, such as "too_long". */
  public String code() {
    return code;
  }

  public boolean retryable() {
    return retryable;
  }
}
