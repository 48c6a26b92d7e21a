package dev.taskapi.tasks.queue;

import dev.taskapi.tasks.Surroundings;
import dev.taskapi.tasks.metrics.Metric;
import dev.taskapi.tasks.port.Feeds;
import dev.taskapi.tasks.port.Feeds.Feed;
import dev.taskapi.tasks.port.ProcessingState;
import java.time.Instant;
import java.util.List;

/** Knows whether the processors are fed, and sees that they are. */
public final class Feeding {
  private final Feeds feeds;
  private final ProcessingState state;
  private final Surroundings surroundings;

  public Feeding(Feeds feeds, ProcessingState state, Surroundings surroundings) {
    this.feeds = feeds;
    this.state = state;
    this.surroundings = surroundings;
  }

  /** Notes whether everything is fed; to be run every minute, for an old note is not believed. */
  public void refresh() {
    Instant at = surroundings.now();
    List<Feed> all = feeds.all();
    long off = all.stream().filter(feed -> feed.state() != Feeds.State.ENABLED).count();
    surroundings.metrics().ofService(Metric.FEEDS_DISABLED, off);
    state.note(areEnabled(all), at);
  }

  /**
   * Switches on what is switched off, and notes how things are then. Switches nothing off, and does
   * nothing at all while an operator has paused processing.
   */
  public Restart restart() {
    boolean paused = state.read().pause().isPresent();
    List<Feed> before = feeds.all();
    List<Feed> after = paused ? before : before.stream().map(this::enabled).toList();
    state.note(areEnabled(after), surroundings.now());
    ProcessingState.State now = state.read();
    return new Restart(
        !paused && areEnabled(before),
        now.isActive(surroundings.now(), surroundings.timings().checks().stateAge()),
        now.pause());
  }

  /**
   * Notes a pause, so that no restart undoes it, and switches every feed off. What fails half-way
   * is finished by doing it again.
   *
   * @return the feeds as they are then
   */
  public List<Feed> pause(String reason) {
    state.pause(reason);
    List<Feed> after = feeds.all().stream().map(this::disabled).toList();
    state.note(areEnabled(after), surroundings.now());
    return after;
  }

  /** Ends a pause, and switches on what is switched off. */
  public Restart resume() {
    state.endPause();
    return restart();
  }

  private Feed disabled(Feed feed) {
    return feed.state() == Feeds.State.ENABLED ? feeds.disable(feed) : feed;
  }

  private Feed enabled(Feed feed) {
    return feed.state() == Feeds.State.DISABLED ? feeds.enable(feed) : feed;
  }

  private static boolean areEnabled(List<Feed> all) {
    return !all.isEmpty() && all.stream().allMatch(feed -> feed.state() == Feeds.State.ENABLED);
  }
}
