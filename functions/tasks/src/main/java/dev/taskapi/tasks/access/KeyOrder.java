package dev.taskapi.tasks.access;

import dev.taskapi.tasks.AccountId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A key that somebody asks for.
 *
 * @param maker what he who asks may do himself
 * @param scopes what the key shall do; absent for all that maker and keys can have
 */
public record KeyOrder(
    AccountId account,
    Set<Scope> maker,
    Optional<String> name,
    Optional<Set<Scope>> scopes,
    Optional<Instant> expiresAt) {
  public KeyOrder {
    maker = Set.copyOf(maker);
    scopes = scopes.map(Set::copyOf);
  }
}
