package dev.taskapi.api;

import dev.taskapi.api.caller.Caller;
import dev.taskapi.tasks.log.LogContext;
import dev.taskapi.tasks.log.LogField;
import java.time.Duration;
import java.time.Instant;

/**
 * What the log says of a call, beside the fields of its {@link CallContext}. Nothing that a caller
 * sent is in it: a path, a query or a header may hold a secret by mistake.
 *
 * @param operation method and path as the route writes it
 */
record CallTrace(String operation, Instant began) {
  /** Only a caller who proved an account is named by it. */
  void identified(Caller caller) {
    LogContext.note(LogField.ACCOUNT, caller.account().value());
  }

  String ended(int status, Instant now) {
    long millis = Duration.between(began, now).toMillis();
    return "call=\"" + operation + "\" status=" + status + " ms=" + millis;
  }

  String failed() {
    return operation + " failed";
  }
}
