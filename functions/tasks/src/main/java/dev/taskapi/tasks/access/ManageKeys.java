package dev.taskapi.tasks.access;

import dev.taskapi.tasks.AccountId;
import dev.taskapi.tasks.Surroundings;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes, lists and revokes the API keys of an account. */
public final class ManageKeys {
  private static final Comparator<ApiKey> NEWEST_FIRST =
      Comparator.<ApiKey, Instant>comparing(key -> key.lifetime().createdAt())
          .thenComparing(ApiKey::id)
          .reversed();

  private final ApiKeyStore store;
  private final KeyLimits limits;
  private final Surroundings surroundings;

  public ManageKeys(ApiKeyStore store, KeyLimits limits, Surroundings surroundings) {
    this.store = store;
    this.limits = limits;
    this.surroundings = surroundings;
  }

  public KeyMaking make(KeyOrder order) {
    Set<Scope> scopes = order.scopes().orElseGet(() -> shared(order.maker(), Scope.ofKeys()));
    Set<Scope> lacking = scopes.isEmpty() ? Scope.ofKeys() : without(scopes, order.maker());
    if (!lacking.isEmpty()) {
      return new KeyMaking.Lacking(lacking);
    }
    if (isFull(order.account())) {
      return new KeyMaking.Full(limits);
    }
    ApiKeySecret secret = ApiKeySecret.random(order.account(), surroundings.ids());
    ApiKey key =
        new ApiKey(
            order.account(),
            secret.keyId(),
            secret.hash(),
            order.name(),
            scopes,
            new ApiKey.Lifetime(surroundings.now(), order.expiresAt(), Optional.empty()));
    store.put(key);
    return new KeyMaking.Made(key, secret);
  }

  /** Newest first; a key that stopped working is told of for 30 days. */
  public List<ApiKey> list(AccountId account) {
    Instant now = surroundings.now();
    return store.list(account).stream()
        .filter(key -> key.isRememberedAt(now))
        .sorted(NEWEST_FIRST)
        .toList();
  }

  /**
   * Revokes a key for good, once or again.
   *
   * @return false where the account has no such key
   */
  public boolean revoke(AccountId account, String id) {
    return ApiKeySecret.isKeyId(id) && store.revoke(account, id, surroundings.now());
  }

  private boolean isFull(AccountId account) {
    List<ApiKey> keys = list(account);
    Instant now = surroundings.now();
    return keys.size() >= limits.remembered()
        || keys.stream().filter(key -> key.worksAt(now)).count() >= limits.working();
  }

  private static Set<Scope> shared(Set<Scope> some, Set<Scope> others) {
    return some.stream().filter(others::contains).collect(Collectors.toSet());
  }

  private static Set<Scope> without(Set<Scope> some, Set<Scope> others) {
    return some.stream().filter(scope -> !others.contains(scope)).collect(Collectors.toSet());
  }
}
