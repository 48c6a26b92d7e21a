package dev.taskapi.tasks;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.function.Function;

/**
 * Values that are read anew when they are old. There is room for so many; the one that was unused
 * the longest is forgotten for a new one. A clock that was set back makes every value old.
 */
public final class Remembered<K, V> {
  private final InstantSource clock;
  private final Duration life;
  private final int most;
  private final LinkedHashMap<K, Kept<V>> kept = new LinkedHashMap<>(16, 0.75f, true);

  private record Kept<V>(V value, Instant readAt) {}

  public Remembered(InstantSource clock, Duration life, int most) {
    this.clock = clock;
    this.life = life;
    this.most = most;
  }

  /** Two threads may read at once; nobody waits for another's reading. */
  public V get(K key, Function<K, V> read) {
    Instant now = clock.instant();
    return fresh(key, now)
        .orElseGet(
            () -> {
              V value = read.apply(key);
              keep(key, new Kept<>(value, now));
              return value;
            });
  }

  private Optional<V> fresh(K key, Instant now) {
    return kept(key)
        .filter(found -> isFresh(Duration.between(found.readAt(), now)))
        .map(Kept::value);
  }

  private boolean isFresh(Duration age) {
    return !age.isNegative() && age.compareTo(life) < 0;
  }

  private synchronized Optional<Kept<V>> kept(K key) {
    return Optional.ofNullable(kept.get(key));
  }

  private synchronized void keep(K key, Kept<V> value) {
    kept.put(key, value);
    if (kept.size() > most) {
      kept.pollFirstEntry();
    }
  }
}
