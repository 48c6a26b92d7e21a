package dev.taskapi.tasks.query;

import dev.taskapi.tasks.Parallel;
import dev.taskapi.tasks.port.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Different streams that hold the same entries, such as a group's and its sources': they are read
 * side by side, and whichever first knows what is wanted answers. So the cost is a small multiple
 * of the cheaper one's, however large the other is.
 */
final class Race {
  private final List<MergedStreams> sides;
  private long expected;

  /**
   * @param expected how many entries will be taken, as far as is known
   */
  Race(List<MergedStreams> sides, long expected) {
    this.sides = sides;
    this.expected = expected;
  }

  /** The next entries, fewer than these at the end alone. */
  List<Position> take(int count) {
    MergedStreams first = first(side -> side.behind(count), Math.max(count, expected));
    List<Position> taken = first.take(count);
    expected -= taken.size();
    if (!taken.isEmpty()) {
      sides.forEach(side -> side.passTo(taken.getLast()));
    }
    return taken;
  }

  /** Everything up to there. */
  List<Position> takeTo(Position last, int about) {
    List<Position> taken = first(side -> side.behind(last), about).takeTo(last);
    sides.forEach(side -> side.passTo(last));
    return taken;
  }

  private MergedStreams first(
      Function<MergedStreams, List<MergedStreams.Reader>> behind, long about) {
    while (true) {
      List<Runnable> fetches = new ArrayList<>();
      for (MergedStreams side : sides) {
        List<MergedStreams.Reader> readers = behind.apply(side);
        if (readers.isEmpty()) {
          return side;
        }
        readers.forEach(reader -> fetches.add(reader.fetch(about)));
      }
      Parallel.run(fetches);
    }
  }
}
