package dev.taskapi.tasks.query;

import dev.taskapi.tasks.port.Position;
import dev.taskapi.tasks.port.Stream;
import dev.taskapi.tasks.port.TaskStore;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * The index entries of live tasks that match a filter, newest first. The streams of all cannot tell
 * what has expired, but nothing younger than the retention has: behind that, they are read beside
 * the streams of the expired.
 */
final class Entries {
  private static final int LEAST = 100;
  private static final int MOST = 5_000;

  private final TaskStore store;
  private final Streams streams;
  private final Instant mayExpire;
  private final Race all;
  private final Deque<Position> live = new ArrayDeque<>();
  private Optional<Race> expired = Optional.empty();
  private int batch;

  /**
   * @param mayExpire nothing that was created later has expired
   * @param expected how many entries will be taken, as far as is known
   */
  Entries(
      TaskStore store,
      Streams streams,
      Instant mayExpire,
      Optional<Position> after,
      long expected) {
    this.store = store;
    this.streams = streams;
    this.mayExpire = mayExpire;
    this.all = race(streams.wanted(), after, expected);
  }

  /** The next entries, fewer than these at the end alone. */
  List<Position> take(int count) {
    fill(count);
    List<Position> taken = new ArrayList<>();
    while (taken.size() < count && !live.isEmpty()) {
      taken.add(live.remove());
    }
    return taken;
  }

  boolean hasNext() {
    fill(1);
    return !live.isEmpty();
  }

  /** Passes over so many, or all that are left. */
  void skip(int count) {
    int left = count;
    while (left > 0 && hasNext()) {
      left -= take(Math.min(left, MOST)).size();
    }
  }

  /** How many are left. Begins small, so that a small side has ended before a large one is read. */
  long count() {
    long count = 0;
    for (int step = LEAST; hasNext(); step = Math.min(2 * step, MOST)) {
      count += take(step).size();
    }
    return count;
  }

  private void fill(int count) {
    while (live.size() < count) {
      int wanted = Math.clamp(batch, count - live.size(), MOST);
      List<Position> next = all.take(wanted);
      if (next.isEmpty()) {
        return;
      }
      Collection<Position> gone = expiredOf(next);
      next.stream().filter(position -> !gone.contains(position)).forEach(live::add);
      batch = gone.size() > next.size() / 2 ? 2 * wanted : 0;
    }
  }

  private Collection<Position> expiredOf(List<Position> next) {
    Position last = next.getLast();
    if (!streams.ofAnyStatus() || last.createdAt().isAfter(mayExpire)) {
      return List.of();
    }
    if (expired.isEmpty()) {
      Instant first = next.getFirst().createdAt();
      Position from = Position.aheadOf(first.isBefore(mayExpire) ? first : mayExpire);
      expired = Optional.of(race(streams.expired(), Optional.of(from), 0));
    }
    return new HashSet<>(expired.get().takeTo(last, next.size()));
  }

  private Race race(List<List<Stream>> sides, Optional<Position> after, long expected) {
    return new Race(
        sides.stream().map(side -> new MergedStreams(store, side, after)).toList(), expected);
  }
}
