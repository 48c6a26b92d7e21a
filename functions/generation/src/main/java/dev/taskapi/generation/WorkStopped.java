package dev.taskapi.generation;

/** The run was told to end before its work was done; nothing is wrong with the request. */
public final class WorkStopped extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public WorkStopped() {
    super("the work was stopped");
  }

  public WorkStopped(Throwable cause) {
    super("the work was stopped", cause);
  }
}
