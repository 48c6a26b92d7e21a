package dev.taskapi.tasks.testing;

import dev.taskapi.tasks.Incarnation;
import dev.taskapi.tasks.RequestRef;
import dev.taskapi.tasks.port.Erasure;
import dev.taskapi.tasks.port.Erasures;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The notes in this process. */
public final class InMemoryErasures implements Erasures {
  private static final Comparator<Erasure> ORDER =
      Comparator.comparing(Erasure::dueAt).thenComparing(Erasure::toString);

  private final Map<Name, Erasure> notes = new ConcurrentHashMap<>();

  private record Name(Incarnation incarnation, Optional<RequestRef.Apart> request) {
    static Name of(Erasure erasure) {
      return new Name(erasure.incarnation(), erasure.request());
    }
  }

  @Override
  public void note(Erasure erasure) {
    notes.put(Name.of(erasure), erasure);
  }

  @Override
  public List<Erasure> due(Instant now, Optional<Erasure> after, int limit) {
    return notes.values().stream()
        .filter(note -> !note.dueAt().isAfter(now))
        .filter(note -> after.isEmpty() || ORDER.compare(note, after.get()) > 0)
        .sorted(ORDER)
        .limit(limit)
        .toList();
  }

  @Override
  public void settle(Erasure erasure) {
    notes.remove(Name.of(erasure), erasure);
  }

  /** Every note, due or not. */
  public List<Erasure> all() {
    return notes.values().stream().sorted(ORDER).toList();
  }
}
