package dev.taskapi.tasks.query;

import dev.taskapi.tasks.Task;
import java.util.List;

/**
 * Matching tasks, newest first.
 *
 * @param more whether others may follow behind the last
 */
public record Page(List<Task> tasks, boolean more) {
  public Page {
    tasks = List.copyOf(tasks);
  }
}
