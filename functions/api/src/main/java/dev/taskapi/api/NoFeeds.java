package dev.taskapi.api;

import dev.taskapi.tasks.port.Feeds;
import java.util.List;

/** No processor is fed. */
record NoFeeds() implements Feeds {
  @Override
  public List<Feed> all() {
    return List.of();
  }

  @Override
  public Feed enable(Feed feed) {
    return feed;
  }

  @Override
  public Feed disable(Feed feed) {
    return feed;
  }
}
