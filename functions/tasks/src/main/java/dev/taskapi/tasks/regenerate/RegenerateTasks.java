package dev.taskapi.tasks.regenerate;

import dev.taskapi.tasks.Surroundings;
import dev.taskapi.tasks.Task;
import dev.taskapi.tasks.change.ChangeTasks;
import dev.taskapi.tasks.change.Detail;
import dev.taskapi.tasks.port.TaskStore;
import java.util.List;

/**
 * Begins new attempts: writes a request that changes under a new name, sends the messages, then
 * writes the rows. Until its row is written nothing of a task has changed, and its message runs
 * nothing.
 */
public final class RegenerateTasks {
  private final ChangeTasks changes;
  private final TaskStore store;
  private final Surroundings surroundings;

  public RegenerateTasks(ChangeTasks changes, TaskStore store, Surroundings surroundings) {
    this.changes = changes;
    this.store = store;
    this.surroundings = surroundings;
  }

  /** Answers in the order of the tasks. */
  public List<Detail> regenerate(List<Task> tasks, Wish wish, String requestId) {
    Renewal renewal = new Renewal(surroundings, wish, requestId);
    return changes.change(tasks, new RegenerateRule(store, surroundings, wish, renewal));
  }
}
