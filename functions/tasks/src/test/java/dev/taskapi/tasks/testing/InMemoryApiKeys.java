package dev.taskapi.tasks.testing;

import dev.taskapi.tasks.AccountId;
import dev.taskapi.tasks.Ids;
import dev.taskapi.tasks.access.ApiKey;
import dev.taskapi.tasks.access.ApiKeySecret;
import dev.taskapi.tasks.access.ApiKeyStore;
import dev.taskapi.tasks.access.Scope;
import dev.taskapi.tasks.port.StoreException;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** The API keys in this process. */
public final class InMemoryApiKeys implements ApiKeyStore {
  private final Map<Name, ApiKey> keys = new HashMap<>();
  private final Ids ids = new Ids(new Random(1));
  private int reads;
  private boolean outOfReach;

  private record Name(AccountId account, String id) {}

  @Override
  public synchronized Optional<ApiKey> find(AccountId account, String id) {
    reads++;
    if (outOfReach) {
      throw new StoreException("the keys cannot be read", new IOException("reset"));
    }
    return Optional.ofNullable(keys.get(new Name(account, id)));
  }

  @Override
  public synchronized List<ApiKey> list(AccountId account) {
    return keys.values().stream().filter(key -> key.account().equals(account)).toList();
  }

  @Override
  public synchronized void put(ApiKey key) {
    keys.put(new Name(key.account(), key.id()), key);
  }

  @Override
  public synchronized boolean revoke(AccountId account, String id, Instant at) {
    return keys.computeIfPresent(new Name(account, id), (name, key) -> revoked(key, at)) != null;
  }

  /** Makes a key that may do all that keys can. */
  public ApiKeySecret make(AccountId account) {
    return make(account, Scope.ofKeys(), Optional.empty());
  }

  public ApiKeySecret make(AccountId account, Set<Scope> scopes, Optional<Instant> expiresAt) {
    ApiKeySecret secret = ApiKeySecret.random(account, ids);
    put(
        new ApiKey(
            account,
            secret.keyId(),
            secret.hash(),
            Optional.empty(),
            scopes,
            new ApiKey.Lifetime(ManualClock.START, expiresAt, Optional.empty())));
    return secret;
  }

  public synchronized void setOutOfReach(boolean now) {
    outOfReach = now;
  }

  /** How often a key was looked up. */
  public synchronized int reads() {
    return reads;
  }

  private static ApiKey revoked(ApiKey key, Instant at) {
    return new ApiKey(
        key.account(),
        key.id(),
        key.secretHash(),
        key.name(),
        key.scopes(),
        new ApiKey.Lifetime(
            key.lifetime().createdAt(),
            key.lifetime().expiresAt(),
            key.lifetime().revokedAt().or(() -> Optional.of(at))));
  }
}
