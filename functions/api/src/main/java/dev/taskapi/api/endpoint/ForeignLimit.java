package dev.taskapi.api.endpoint;

import dev.taskapi.tasks.AccountId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Counts how often an account named a task of another, in this process: who guesses ids learns only
 * so many a minute.
 */
public final class ForeignLimit {
  static final int MOST_A_WINDOW = 20;
  static final Duration WINDOW = Duration.ofMinutes(1);

  private final InstantSource clock;
  private final Map<AccountId, Window> windows = new HashMap<>();

  private record Window(Instant end, int count) {}

  public ForeignLimit(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * How long until names that the account does not own are looked up again; empty means at once.
   */
  synchronized Optional<Duration> pause(AccountId account) {
    forget();
    return Optional.ofNullable(windows.get(account))
        .filter(window -> window.count() >= MOST_A_WINDOW)
        .map(window -> Duration.between(clock.instant(), window.end()));
  }

  /** The account named one. */
  synchronized void note(AccountId account) {
    forget();
    windows.merge(
        account,
        new Window(clock.instant().plus(WINDOW), 1),
        (window, one) -> new Window(window.end(), window.count() + 1));
  }

  private void forget() {
    Instant now = clock.instant();
    windows.values().removeIf(window -> !now.isBefore(window.end()));
  }
}
