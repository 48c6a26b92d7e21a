package dev.taskapi.tasks.port;

/** A service that the tasks stand on could not be had, after the client's own retries. */
public class StoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StoreException(String message, Throwable cause) {
    super(message, cause);
  }
}
