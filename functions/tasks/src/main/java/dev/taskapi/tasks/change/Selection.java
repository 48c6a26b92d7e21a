package dev.taskapi.tasks.change;

import dev.taskapi.tasks.Task;
import java.util.List;

/**
 * The tasks that a caller named, each once, in the order of the call.
 *
 * @param unknown the names of which the account has no task
 */
public record Selection(List<Task> tasks, List<String> unknown) {
  public Selection {
    tasks = List.copyOf(tasks);
    unknown = List.copyOf(unknown);
  }
}
