package dev.taskapi.api.wire;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * A page of tasks.
 *
 * @param total null where it was not wanted
 * @param nextCursor null at the end
 */
public record ListView(
    List<TaskSummary> tasks, Optional<Long> total, int limit, int skip, Optional<String> nextCursor)
    implements View {
  @Override
  public void write(Fields out) throws IOException {
    out.put("tasks", tasks)
        .put("total", total)
        .put("limit", limit)
        .put("skip", skip)
        .put("next_cursor", nextCursor);
  }
}
