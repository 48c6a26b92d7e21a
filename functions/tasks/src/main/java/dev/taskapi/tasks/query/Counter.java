package dev.taskapi.tasks.query;

import dev.taskapi.tasks.Parallel;
import dev.taskapi.tasks.port.Position;
import dev.taskapi.tasks.port.Span;
import dev.taskapi.tasks.port.Stream;
import dev.taskapi.tasks.port.TaskStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;

/** Counts the live tasks that match a filter. */
final class Counter {
  private final TaskStore store;
  private final Streams streams;
  private final Instant mayExpire;

  /**
   * @param mayExpire nothing that was created later has expired
   */
  Counter(TaskStore store, Streams streams, Instant mayExpire) {
    this.store = store;
    this.streams = streams;
    this.mayExpire = mayExpire;
  }

  long count() {
    List<List<Stream>> sides = streams.wanted();
    if (sides.size() > 1) {
      return new Entries(store, streams, mayExpire, Optional.empty(), 0).count();
    }
    ToLongFunction<Stream> count = streams.ofAnyStatus() ? this::liveOfAll : store::count;
    return sum(sides.getFirst(), count);
  }

  /** The young by time, and the old by status: there the streams know what has expired. */
  private long liveOfAll(Stream all) {
    return Parallel.both(
        () -> store.count(all, Span.after(mayExpire)),
        () -> hasOld(all) ? sum(streams.live(all), this::old) : 0L,
        Long::sum);
  }

  /** Most sources and groups have none, and six streams of each are not asked for nothing. */
  private boolean hasOld(Stream all) {
    Stream unsieved = new Stream(all.account(), all.scope(), all.status(), Stream.Sieve.ALL);
    return !store.scan(unsieved, Optional.of(Position.aheadOf(mayExpire)), 1).entries().isEmpty();
  }

  private long old(Stream stream) {
    return store.count(stream, Span.until(mayExpire));
  }

  private static long sum(List<Stream> streams, ToLongFunction<Stream> count) {
    return Parallel.map(streams, count::applyAsLong).stream().mapToLong(Long::longValue).sum();
  }
}
