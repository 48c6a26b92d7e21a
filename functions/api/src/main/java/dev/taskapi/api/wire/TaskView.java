package dev.taskapi.api.wire;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a caller reads of a task.
 *
 * @param requestData as it was sent; null where there is none
 */
public record TaskView(TaskSummary summary, @Nullable String requestData, List<EventView> events)
    implements View {
  @Override
  public void write(Fields out) throws IOException {
    summary.write(out);
    out.putRaw("request_data", requestData).put("events", events);
  }

  /** What happened, for people. */
  public record EventView(String timestamp, String message) implements View {
    @Override
    public void write(Fields out) throws IOException {
      out.put("timestamp", timestamp).put("message", message);
    }
  }

  public TaskView withoutRequest() {
    return new TaskView(summary, null, events);
  }
}
