package dev.taskapi.api;

import dev.taskapi.api.caller.Caller;
import dev.taskapi.api.wire.HttpCall;
import dev.taskapi.tasks.AccountId;
import dev.taskapi.tasks.log.LogContext;
import dev.taskapi.tasks.log.LogField;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What becomes known of a call while it is answered, for the logs. */
final class CallTrace {
  private final HttpCall call;
  private final String operation;
  private final Instant began;
  private Optional<AccountId> account = Optional.empty();

  CallTrace(HttpCall call, String operation, Instant began) {
    this.call = call;
    this.operation = operation;
    this.began = began;
  }

  void identified(Caller caller) {
    account = Optional.of(caller.account());
    LogContext.note(LogField.ACCOUNT, caller.account().value());
  }

  CallLog ended(int status, Instant now) {
    return new CallLog(
        account, call.requestId(), operation, status, Duration.between(began, now).toMillis());
  }

  /** How a line about a failure begins. */
  String fields() {
    String task = CallContext.task(call).map(id -> "task=" + id + " ").orElse("");
    return "account=%s %srequest=%s"
        .formatted(account.map(AccountId::value).orElse("-"), task, call.requestId());
  }
}
