package dev.taskapi.local;

import java.util.List;
import java.util.function.Supplier;

/** Lets messages in, or for a while none. */
final class Intake {
  private final Object receiving = new Object();
  private volatile boolean paused;

  /** Waits for what is being received; from its return on nothing is, until {@link #resume}. */
  void pause() {
    synchronized (receiving) {
      paused = true;
    }
  }

  void resume() {
    paused = false;
  }

  boolean isPaused() {
    return paused;
  }

  /** What is received; nothing while paused. */
  <M> List<M> take(Supplier<List<M>> receive) {
    synchronized (receiving) {
      return paused ? List.of() : receive.get();
    }
  }
}
