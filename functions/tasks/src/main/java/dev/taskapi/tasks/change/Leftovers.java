package dev.taskapi.tasks.change;

import dev.taskapi.tasks.RequestRef;
import dev.taskapi.tasks.Task;
import dev.taskapi.tasks.port.StoreException;
import dev.taskapi.tasks.port.TaskStore;
import java.util.Optional;

/**
 * Erases requests that no row names any more, so that a deletion finds all of its task. What cannot
 * be erased expires by itself.
 */
record Leftovers(TaskStore store) {
  private static final System.Logger LOG = System.getLogger(Leftovers.class.getName());

  /** {@code kept} stands in the table now, and {@code dropped} does not. */
  void erase(Task dropped, Task kept) {
    apart(dropped)
        .filter(ref -> !apart(kept).equals(Optional.of(ref)))
        .ifPresent(ref -> erase(dropped, ref));
  }

  private void erase(Task task, RequestRef.Apart ref) {
    try {
      store.eraseRequest(task.key().account(), ref);
    } catch (StoreException failed) {
      LOG.log(
          System.Logger.Level.WARNING,
          "a former request is left until it expires: {0}",
          failed.getMessage());
    }
  }

  private static Optional<RequestRef.Apart> apart(Task task) {
    return task.order()
        .request()
        .filter(RequestRef.Apart.class::isInstance)
        .map(RequestRef.Apart.class::cast);
  }
}
