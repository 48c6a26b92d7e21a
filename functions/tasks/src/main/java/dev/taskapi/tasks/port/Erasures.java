package dev.taskapi.tasks.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Keeps the notes of what is to be erased. There is one for each incarnation and request; it
 * outlives the task's row and the tombstone after it. Throws {@link StoreException} where the store
 * cannot be had.
 */
public interface Erasures {
  /** Writes a note; over a former one of the same incarnation and request, whatever its time. */
  void note(Erasure erasure);

  /**
   * Notes whose time has come, the longest due first. Reads an index, which may lag: one that was
   * settled or noted for another time may still be among them.
   */
  List<Erasure> due(Instant now, Optional<Erasure> after, int limit);

  /** Removes a note, unless it was noted for another time since. */
  void settle(Erasure erasure);
}
