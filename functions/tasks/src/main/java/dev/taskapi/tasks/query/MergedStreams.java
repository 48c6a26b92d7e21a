package dev.taskapi.tasks.query;

import dev.taskapi.tasks.port.Position;
import dev.taskapi.tasks.port.Slice;
import dev.taskapi.tasks.port.Stream;
import dev.taskapi.tasks.port.TaskStore;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Several sorted streams read as one, each entry once, fetched only as far as it is asked for. */
final class MergedStreams {
  /** DynamoDB asks for so many small entries what it asks for one. */
  private static final int LEAST_FETCH = 25;

  private static final int MOST_FETCH = 5_000;

  private final TaskStore store;
  private final List<Reader> readers;

  /**
   * Read ahead. A task that moves while it is read may stand in two streams: it is in here once.
   */
  private final TreeSet<Position> ahead = new TreeSet<>();

  MergedStreams(TaskStore store, List<Stream> streams, Optional<Position> after) {
    this.store = store;
    this.readers = streams.stream().map(stream -> new Reader(stream, after)).toList();
  }

  /** Those to be fetched from before the next so many entries are known; none once they are. */
  List<Reader> behind(int count) {
    Optional<Position> last = ahead.stream().skip(count - 1L).findFirst();
    return readers.stream().filter(reader -> reader.isBehind(last)).toList();
  }

  /** Those to be fetched from before everything up to there is known. */
  List<Reader> behind(Position last) {
    return readers.stream().filter(reader -> reader.isBehind(Optional.of(last))).toList();
  }

  /** The next so many of what has been fetched, which are to be known. */
  List<Position> take(int count) {
    List<Position> taken = ahead.stream().limit(count).toList();
    if (!taken.isEmpty()) {
      passTo(taken.getLast());
    }
    return taken;
  }

  List<Position> takeTo(Position last) {
    List<Position> taken = List.copyOf(ahead.headSet(last, true));
    passTo(last);
    return taken;
  }

  /** Goes on behind there. */
  void passTo(Position last) {
    ahead.headSet(last, true).clear();
    readers.forEach(reader -> reader.passTo(last));
  }

  /** Reads one stream. */
  final class Reader {
    private final Stream stream;
    private Optional<Position> read;
    private boolean ended;
    private int thinned;

    Reader(Stream stream, Optional<Position> after) {
      this.stream = stream;
      this.read = after;
    }

    private boolean isBehind(Optional<Position> wanted) {
      return !ended && wanted.filter(this::hasRead).isEmpty();
    }

    private boolean hasRead(Position position) {
      return read.filter(at -> at.compareTo(position) >= 0).isPresent();
    }

    private void passTo(Position position) {
      if (!hasRead(position)) {
        read = Optional.of(position);
      }
    }

    /**
     * A read of this reader's share of what is still to come, more where filters leave little.
     *
     * @param expected how many entries will be taken
     */
    Runnable fetch(long expected) {
      long share = (expected - ahead.size()) / readers.size() + 1;
      int size = Math.clamp(Math.max(share, thinned), LEAST_FETCH, MOST_FETCH);
      return () -> fetch(size);
    }

    private void fetch(int size) {
      Slice slice = store.scan(stream, read, size);
      thinned = slice.entries().size() < size / 2 ? 2 * size : 0;
      read = slice.next();
      ended = read.isEmpty();
      synchronized (ahead) {
        ahead.addAll(slice.entries());
      }
    }
  }
}
