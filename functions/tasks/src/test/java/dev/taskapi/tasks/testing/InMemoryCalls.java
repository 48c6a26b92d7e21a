package dev.taskapi.tasks.testing;

import dev.taskapi.tasks.port.CallKey;
import dev.taskapi.tasks.port.FirstCall;
import dev.taskapi.tasks.port.IdempotencyStore;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The first calls in this process. */
public final class InMemoryCalls implements IdempotencyStore {
  private final Map<CallKey, FirstCall> calls = new HashMap<>();

  @Override
  public synchronized FirstCall begin(CallKey key, FirstCall mine) {
    FirstCall first = find(key).filter(call -> !call.isExpired(mine.at())).orElse(mine);
    calls.put(key, first);
    return first;
  }

  @Override
  public synchronized int answer(CallKey key, FirstCall first, int status) {
    Optional<FirstCall> own = find(key).filter(call -> call.seed().equals(first.seed()));
    int noted = own.flatMap(call -> call.status().stream().boxed().findFirst()).orElse(status);
    own.ifPresent(call -> calls.put(key, call.answered(noted)));
    return noted;
  }

  /** How many calls are remembered, expired ones too. */
  public synchronized int size() {
    return calls.size();
  }

  private Optional<FirstCall> find(CallKey key) {
    return Optional.ofNullable(calls.get(key));
  }
}
