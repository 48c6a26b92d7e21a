package dev.taskapi.processing.run;

import dev.taskapi.tasks.TaskMessage;

/** What every log line of a task begins with. */
public final class LogFields {
  private LogFields() {}

  public static String of(TaskMessage message) {
    return "account=%s task=%s attempt=%d request=%s"
        .formatted(
            message.key().account(), message.key().id(), message.attempt(), message.requestId());
  }
}
