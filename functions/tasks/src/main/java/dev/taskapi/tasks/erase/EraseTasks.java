package dev.taskapi.tasks.erase;

import dev.taskapi.tasks.Surroundings;
import dev.taskapi.tasks.Task;
import dev.taskapi.tasks.TaskKey;
import dev.taskapi.tasks.log.LogContext;
import dev.taskapi.tasks.port.Erasure;
import dev.taskapi.tasks.port.Erasures;
import dev.taskapi.tasks.port.StoreException;
import dev.taskapi.tasks.port.TaskStore;
import dev.taskapi.tasks.port.Write;
import java.time.Instant;
import java.util.Optional;

/**
 * Deletes tasks with all that belongs to them. A note of what is to be erased is written first,
 * then the tombstone, which decides: from then on the task is gone, a run of it can write nothing
 * more, and whatever cannot be erased at once is erased by the note.
 */
public final class EraseTasks {
  private static final System.Logger LOG = System.getLogger(EraseTasks.class.getName());

  private final TaskStore store;
  private final Erasures erasures;
  private final Eraser eraser;
  private final Surroundings surroundings;

  public EraseTasks(TaskStore store, Erasures erasures, Eraser eraser, Surroundings surroundings) {
    this.store = store;
    this.erasures = erasures;
    this.eraser = eraser;
    this.surroundings = surroundings;
  }

  /**
   * Deletes a task.
   *
   * @return false where there is none; also where another call was faster
   * @throws StoreException where nothing was deleted
   */
  public boolean erase(TaskKey key) {
    return LogContext.of(key).during(() -> eraseInContext(key));
  }

  private boolean eraseInContext(TaskKey key) {
    Optional<Task> row = store.find(key);
    while (row.isPresent()) {
      Task task = row.get();
      Erasure erasure =
          Erasure.of(task, surroundings.now().plus(surroundings.timings().keeping().erasure()));
      erasures.note(erasure);
      switch (bury(task)) {
        case Write.Written buried -> {
          eraseNow(task, erasure);
          return true;
        }
        case Write.Lost lost -> row = lost.now().filter(now -> isSame(now, task));
      }
    }
    return false;
  }

  /** Never before its last change, whosever clock that was by: it came after. */
  private Write bury(Task task) {
    Instant now = surroundings.now();
    Instant changed = task.progress().updatedAt();
    return store.bury(
        task,
        now.isBefore(changed) ? changed : now,
        now.plus(surroundings.timings().keeping().tombstone()));
  }

  /** A task that was created anew meanwhile is not what the caller asked to delete. */
  private static boolean isSame(Task now, Task task) {
    return now.incarnation().equals(task.incarnation());
  }

  private void eraseNow(Task buried, Erasure erasure) {
    try {
      if (buried.run().hasBegun()) {
        eraser.erase(erasure);
      } else {
        eraser.eraseRequest(erasure);
      }
    } catch (StoreException failed) {
      LOG.log(
          System.Logger.Level.WARNING,
          "the task was deleted, but not all of it erased: {0}; tried again at {1}",
          failed.getMessage(),
          erasure.dueAt());
    }
  }
}
