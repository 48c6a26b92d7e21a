package dev.taskapi.tasks.log;

import java.util.Locale;

/** What a log line says of the work that it belongs to. */
public enum LogField {
  ACCOUNT,
  TASK,
  ATTEMPT,
  /** The call that caused the work, as its {@code X-Request-Id}. */
  REQUEST_ID,
  /** Lambda's own id of the invocation. */
  INVOCATION_ID,
  TRACE_ID;

  /** Its name in a line. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
