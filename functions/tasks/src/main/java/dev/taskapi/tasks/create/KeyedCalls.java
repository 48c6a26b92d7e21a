package dev.taskapi.tasks.create;

import dev.taskapi.tasks.Surroundings;
import dev.taskapi.tasks.port.CallKey;
import dev.taskapi.tasks.port.FirstCall;
import dev.taskapi.tasks.port.IdempotencyStore;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Tells the first call under a key from its repetitions, and gives both the same names: so that
 * whoever comes later, or runs beside the first, finishes the same tasks.
 */
public final class KeyedCalls {
  private final IdempotencyStore store;
  private final Surroundings surroundings;

  public KeyedCalls(IdempotencyStore store, Surroundings surroundings) {
    this.store = store;
    this.surroundings = surroundings;
  }

  /** Empty where the key names a call with another fingerprint. */
  public Optional<KeyedCall> begin(CallKey key, String fingerprint) {
    FirstCall mine =
        FirstCall.begun(
            fingerprint,
            surroundings.ids().token(),
            surroundings.now(),
            surroundings.timings().keeping().calls());
    FirstCall first = store.begin(key, mine);
    return first.fingerprint().equals(fingerprint)
        ? Optional.of(new KeyedCall(key, first, names(first, mine)))
        : Optional.empty();
  }

  /** The status that the first answer had: this one, if there was none yet. */
  public int answer(KeyedCall call, int status) {
    OptionalInt known = call.first().status();
    return known.isPresent() ? known.getAsInt() : store.answer(call.key(), call.first(), status);
  }

  /** A client that repeats its own write, having lost the answer, still is the first. */
  private static Names names(FirstCall first, FirstCall mine) {
    return first.seed().equals(mine.seed())
        ? Names.first(first.seed())
        : Names.again(first.seed(), first.at());
  }
}
