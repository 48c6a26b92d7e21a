package dev.taskapi.tasks.access;

import dev.taskapi.tasks.AccountId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * An API key as it is kept: what opens it is nowhere stored.
 *
 * @param id names the key within its account
 * @param secretHash SHA-256 of the secret, in hexadecimal: 256 random bits need no slower hash
 */
public record ApiKey(
    AccountId account,
    String id,
    String secretHash,
    Optional<String> name,
    Set<Scope> scopes,
    Lifetime lifetime) {
  public ApiKey {
    scopes = Set.copyOf(scopes);
  }

  /** From when to when a key works. */
  public record Lifetime(
      Instant createdAt, Optional<Instant> expiresAt, Optional<Instant> revokedAt) {
    boolean includes(Instant now) {
      return expiresAt.filter(at -> !now.isBefore(at)).isEmpty() && revokedAt.isEmpty();
    }
  }

  public boolean worksAt(Instant now) {
    return lifetime.includes(now);
  }
}
