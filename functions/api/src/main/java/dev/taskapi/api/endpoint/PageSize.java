package dev.taskapi.api.endpoint;

import dev.taskapi.api.wire.Json;
import dev.taskapi.api.wire.TaskSummary;
import java.nio.charset.StandardCharsets;

/** Adds up what a page weighs. */
final class PageSize {
  /** Under the 6 MB of a Lambda answer, whose JSON text is escaped once more on its way. */
  private static final int MOST_BYTES = 4_500_000;

  private long bytes;

  /** Whether this one goes in, too; the first always does. */
  boolean fits(TaskSummary task) {
    boolean first = bytes == 0;
    bytes += Json.write(task).getBytes(StandardCharsets.UTF_8).length;
    return first || bytes <= MOST_BYTES;
  }
}
