package dev.taskapi.tasks.access;

import dev.taskapi.tasks.AccountId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An API key as it is kept: what opens it is nowhere stored.
 *
 * @param id names the key within its account
 * @param secretHash SHA-256 of the secret, in hexadecimal: 256 random bits need no slower hash
 * @param scopes none but {@link Scope#ofKeys}
 */
public record ApiKey(
    AccountId account,
    String id,
    String secretHash,
    Optional<String> name,
    Set<Scope> scopes,
    Lifetime lifetime) {
  /** How long a key is told of after it stopped working. */
  public static final Duration REMEMBERED = Duration.ofDays(30);

  public ApiKey {
    scopes = Set.copyOf(scopes);
    if (!Scope.ofKeys().containsAll(scopes)) {
      throw new IllegalArgumentException("a scope that no key can have: " + scopes);
    }
  }

  /** From when to when a key works. */
  public record Lifetime(
      Instant createdAt, Optional<Instant> expiresAt, Optional<Instant> revokedAt) {
    boolean includes(Instant now) {
      return endsAt().filter(at -> !now.isBefore(at)).isEmpty() && revokedAt.isEmpty();
    }

    private Optional<Instant> endsAt() {
      return Stream.of(expiresAt, revokedAt).flatMap(Optional::stream).min(Instant::compareTo);
    }

    /** From when the key need not be kept; absent for one that works until it is revoked. */
    public Optional<Instant> forgottenAt() {
      return endsAt().map(at -> at.plus(REMEMBERED));
    }
  }

  public boolean worksAt(Instant now) {
    return lifetime.includes(now);
  }

  boolean isRememberedAt(Instant now) {
    return lifetime.forgottenAt().filter(at -> !now.isBefore(at)).isEmpty();
  }
}
