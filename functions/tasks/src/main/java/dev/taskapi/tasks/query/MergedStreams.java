package dev.taskapi.tasks.query;

import dev.taskapi.tasks.Parallel;
import dev.taskapi.tasks.port.Position;
import dev.taskapi.tasks.port.Slice;
import dev.taskapi.tasks.port.Stream;
import dev.taskapi.tasks.port.TaskStore;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Several sorted streams read as one, each entry once, fetched only as far as it is read. */
final class MergedStreams {
  private static final int LEAST_FETCH = 25;
  private static final int MOST_FETCH = 1_000;

  private final TaskStore store;
  private final int fetch;
  private final List<Reader> readers;

  MergedStreams(TaskStore store, List<Stream> streams, Window window) {
    this.store = store;
    long wanted = ((long) window.skip() + window.limit()) / streams.size() + 1;
    this.fetch = Math.clamp(wanted, LEAST_FETCH, MOST_FETCH);
    this.readers = streams.stream().map(stream -> new Reader(stream, window.after())).toList();
    Parallel.map(readers, Reader::hasNext);
  }

  /** Reads up to so many entries. */
  List<Position> take(int count) {
    List<Position> taken = new ArrayList<>();
    while (taken.size() < count) {
      Optional<Position> next = next();
      if (next.isEmpty()) {
        break;
      }
      taken.add(next.get());
    }
    return taken;
  }

  boolean hasNext() {
    return readers.stream().anyMatch(Reader::hasNext);
  }

  private Optional<Position> next() {
    Optional<Position> next =
        readers.stream().filter(Reader::hasNext).map(Reader::peek).min(Comparator.naturalOrder());
    next.ifPresent(position -> readers.forEach(reader -> reader.drop(position)));
    return next;
  }

  /** One stream's buffer. */
  private final class Reader {
    private final Stream stream;
    private final Deque<Position> buffer = new ArrayDeque<>();
    private Optional<Position> after;
    private boolean ended;

    Reader(Stream stream, Optional<Position> after) {
      this.stream = stream;
      this.after = after;
    }

    boolean hasNext() {
      while (buffer.isEmpty() && !ended) {
        Slice slice = store.scan(stream, after, fetch);
        buffer.addAll(slice.entries());
        after = slice.next();
        ended = after.isEmpty();
      }
      return !buffer.isEmpty();
    }

    Position peek() {
      return buffer.element();
    }

    /** A task that moves while it is read may stand in two streams. */
    void drop(Position position) {
      if (position.equals(buffer.peek())) {
        buffer.remove();
      }
    }
  }
}
