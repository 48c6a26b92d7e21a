package dev.taskapi.api;

import dev.taskapi.api.wire.HttpCall;
import dev.taskapi.tasks.TaskId;
import dev.taskapi.tasks.access.ApiKeySecret;
import dev.taskapi.tasks.log.LogContext;
import dev.taskapi.tasks.log.LogField;
import dev.taskapi.tasks.log.TraceHeader;
import java.util.Optional;

/** What is known of a call before anybody has looked at it. */
final class CallContext {
  private static final String TRACE = "x-amzn-trace-id";

  private CallContext() {}

  static LogContext of(HttpCall call, String invocationId) {
    return new LogContext()
        .with(LogField.REQUEST_ID, call.requestId())
        .with(LogField.INVOCATION_ID, invocationId)
        .with(LogField.TRACE_ID, TraceHeader.of(call.header(TRACE)))
        .with(LogField.TASK, task(call));
  }

  /** The task that the path names, if it can be one and is no key sent in a task's place. */
  private static Optional<String> task(HttpCall call) {
    return Optional.ofNullable(call.pathParameters().get("task_id"))
        .filter(TaskId::isValid)
        .filter(id -> !ApiKeySecret.resembles(id));
  }
}
