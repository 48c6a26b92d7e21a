package dev.taskapi.tasks.port;

import dev.taskapi.tasks.testing.InMemoryFeeds;

class InMemoryFeedsTest extends FeedsContract {
  private final InMemoryFeeds feeds =
      new InMemoryFeeds().with("one", Feeds.State.ENABLED).with("two", Feeds.State.ENABLED);

  @Override
  Feeds feeds() {
    return feeds;
  }

  @Override
  String oneIs(Feeds.State state) {
    feeds.with("two", state);
    return "two";
  }
}
