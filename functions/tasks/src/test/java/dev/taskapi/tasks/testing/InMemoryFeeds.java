package dev.taskapi.tasks.testing;

import dev.taskapi.tasks.port.Feeds;
import dev.taskapi.tasks.port.StoreException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Feeds that carry nothing but remember what they do. One that is changing refuses, as Lambda's.
 */
public final class InMemoryFeeds implements Feeds {
  private final Map<String, State> states = new LinkedHashMap<>();

  @Override
  public synchronized List<Feed> all() {
    return states.entrySet().stream()
        .map(entry -> new Feed(entry.getKey(), entry.getValue()))
        .toList();
  }

  @Override
  public Feed enable(Feed feed) {
    return switched(feed, State.ENABLED);
  }

  @Override
  public Feed disable(Feed feed) {
    return switched(feed, State.DISABLED);
  }

  private synchronized Feed switched(Feed feed, State wanted) {
    if (states.get(feed.id()) == State.CHANGING) {
      throw new StoreException("the feed is changing", new IllegalStateException());
    }
    states.put(feed.id(), wanted);
    return new Feed(feed.id(), wanted);
  }

  /** Makes a feed, or changes it. */
  public synchronized InMemoryFeeds with(String id, State state) {
    states.put(id, state);
    return this;
  }
}
