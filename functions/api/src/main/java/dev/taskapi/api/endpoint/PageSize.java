package dev.taskapi.api.endpoint;

import dev.taskapi.api.wire.AnswerSize;
import dev.taskapi.api.wire.Json;
import dev.taskapi.api.wire.TaskSummary;

/** Adds up what a page weighs. */
final class PageSize {
  private long bytes;

  /** Whether this one goes in, too; the first always does. */
  boolean fits(TaskSummary task) {
    boolean first = bytes == 0;
    bytes += AnswerSize.bytes(Json.write(task));
    return first || bytes <= AnswerSize.MOST_BYTES;
  }
}
