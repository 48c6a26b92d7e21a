package dev.taskapi.tasks.testing;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The entries of an index. Each change of an entry is seen after a delay of its own, in any order
 * between entries; what an entry was before never comes back over what it became.
 */
final class LaggingIndex<E> {
  private final InstantSource clock;
  private final Lag lag;
  private final Map<E, List<Change<E>>> changes;
  private long writes;

  private record Change<E>(long write, Instant seenFrom, Optional<E> entry) {}

  LaggingIndex(InstantSource clock, Lag lag, Comparator<E> order) {
    this.clock = clock;
    this.lag = lag;
    this.changes = new TreeMap<>(order);
  }

  /** One write of a row: its entries were these and are these now. */
  void move(Set<E> before, Set<E> after) {
    before.stream().filter(entry -> !after.contains(entry)).forEach(entry -> change(entry, false));
    after.stream().filter(entry -> !before.contains(entry)).forEach(entry -> change(entry, true));
  }

  private void change(E entry, boolean present) {
    writes++;
    Instant seenFrom = clock.instant().plus(lag.next());
    changes
        .computeIfAbsent(entry, absent -> new ArrayList<>())
        .add(new Change<>(writes, seenFrom, present ? Optional.of(entry) : Optional.empty()));
  }

  /** What is seen now, in order. */
  Stream<E> seen() {
    Instant now = clock.instant();
    forget(now);
    return changes.values().stream().flatMap(ofEntry -> seen(ofEntry, now).stream());
  }

  private Optional<E> seen(List<Change<E>> ofEntry, Instant now) {
    return ofEntry.stream()
        .filter(change -> !change.seenFrom().isAfter(now))
        .max(Comparator.comparing(Change::write))
        .flatMap(Change::entry);
  }

  private void forget(Instant now) {
    changes
        .values()
        .removeIf(
            ofEntry ->
                ofEntry.getLast().entry().isEmpty() && !ofEntry.getLast().seenFrom().isAfter(now));
  }
}
