package dev.taskapi.tasks.erase;

import dev.taskapi.tasks.port.Erasure;
import dev.taskapi.tasks.port.FileStore;
import dev.taskapi.tasks.port.StoreException;
import dev.taskapi.tasks.port.TaskStore;

/** Erases what belongs to a task beside its row. Doing it twice does no harm. */
public final class Eraser {
  private final TaskStore store;
  private final FileStore files;

  public Eraser(TaskStore store, FileStore files) {
    this.store = store;
    this.files = files;
  }

  /**
   * Erases request, results and steps of one incarnation and touches no other.
   *
   * @throws StoreException where some of it may be left
   */
  public void erase(Erasure erasure) {
    eraseRequest(erasure);
    erasure.incarnation().folders().forEach(files::erase);
  }

  /** Erases the request alone: all there is of a task that nobody has worked on. */
  void eraseRequest(Erasure erasure) {
    erasure
        .request()
        .ifPresent(apart -> store.eraseRequest(erasure.incarnation().key().account(), apart));
  }
}
