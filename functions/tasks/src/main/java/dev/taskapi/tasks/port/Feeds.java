package dev.taskapi.tasks.port;

import java.util.List;

/**
 * What carries messages from the queues to the processors. Dead letters are carried by others,
 * which are none of these.
 */
public interface Feeds {
  /**
   * Every feed, as it is now.
   *
   * @throws StoreException where it cannot be told
   */
  List<Feed> all();

  /**
   * Switches a feed on; one that is on stays so.
   *
   * @return the feed as it is then
   * @throws StoreException where that cannot be done now
   */
  Feed enable(Feed feed);

  /**
   * Switches a feed off; what it has handed over runs on. One that is off stays so.
   *
   * @return the feed as it is then: it may take a while to be off
   * @throws StoreException where that cannot be done now
   */
  Feed disable(Feed feed);

  /** One feed. */
  record Feed(String id, State state) {}

  /** What a feed does. */
  enum State {
    /** It carries messages, or begins to. */
    ENABLED,
    /** It carries none until it is enabled. */
    DISABLED,
    /** It is being made, switched off or removed, and cannot be enabled meanwhile. */
    CHANGING
  }
}
