package dev.taskapi.api.wire;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a caller reads of a task.
 *
 * @param requestData as it was sent; null where there is none
 */
public record TaskView(
    @JsonUnwrapped TaskSummary summary,
    @Nullable @JsonRawValue String requestData,
    List<EventView> events) {

  /** What happened, for people. */
  public record EventView(String timestamp, String message) {}

  public TaskView withoutRequest() {
    return new TaskView(summary, null, events);
  }
}
