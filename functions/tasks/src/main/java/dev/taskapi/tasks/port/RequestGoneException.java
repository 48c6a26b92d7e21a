package dev.taskapi.tasks.port;

/** The request of a task is not there any more: its task was deleted, or lay too long. */
public final class RequestGoneException extends StoreException {
  private static final long serialVersionUID = 1L;

  public RequestGoneException(String message) {
    super(message, new IllegalStateException(message));
  }
}
