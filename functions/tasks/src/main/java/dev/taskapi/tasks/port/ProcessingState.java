package dev.taskapi.tasks.port;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Whether the queues are being worked off, as it was last looked at, and an operator's pause. Reads
 * are consistent. Throws {@link StoreException} where it cannot be had.
 */
public interface ProcessingState {
  State read();

  /**
   * Notes what was seen of the feeds, and leaves the pause as it is; what was seen earlier than is
   * noted changes nothing.
   *
   * @param fed whether every feed was enabled
   * @param at when they were looked at
   */
  void note(boolean fed, Instant at);

  /**
   * Says that processing is paused on purpose. It switches nothing off: an operator does that,
   * after this.
   *
   * @param reason which callers are told
   */
  void pause(String reason);

  /** Ends the pause, if there is one. It switches nothing on. */
  void endPause();

  /**
   * What is noted.
   *
   * @param seen absent before the feeds were first looked at
   * @param pause the reason of an operator's pause
   */
  record State(Optional<Seen> seen, Optional<String> pause) {
    public static final State UNKNOWN = new State(Optional.empty(), Optional.empty());

    /**
     * Whether processors get what is queued.
     *
     * @param maxAge what was seen longer ago is not believed
     */
    public boolean isActive(Instant now, Duration maxAge) {
      return pause.isEmpty()
          && seen.filter(last -> last.fed() && !now.isAfter(last.at().plus(maxAge))).isPresent();
    }
  }

  /** What was seen of the feeds. */
  record Seen(boolean fed, Instant at) {}
}
