package dev.taskapi.local;

import dev.taskapi.tasks.port.Feeds;
import java.util.List;

/** The pollers of this process, as the one feed of its processors. */
record PollerFeeds(Pollers pollers) implements Feeds {
  private static final String ID = "pollers";

  @Override
  public List<Feed> all() {
    return List.of(new Feed(ID, pollers.isPaused() ? State.DISABLED : State.ENABLED));
  }

  @Override
  public Feed enable(Feed feed) {
    pollers.resume();
    return new Feed(ID, State.ENABLED);
  }

  @Override
  public Feed disable(Feed feed) {
    pollers.pause();
    return new Feed(ID, State.DISABLED);
  }
}
