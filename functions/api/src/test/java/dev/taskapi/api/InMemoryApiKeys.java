package dev.taskapi.api;

import dev.taskapi.tasks.AccountId;
import dev.taskapi.tasks.access.ApiKey;
import dev.taskapi.tasks.access.ApiKeySecret;
import dev.taskapi.tasks.access.ApiKeyStore;
import dev.taskapi.tasks.access.Scope;
import dev.taskapi.tasks.testing.ManualClock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The API keys in this process. */
final class InMemoryApiKeys implements ApiKeyStore {
  private final Map<Name, ApiKey> keys = new ConcurrentHashMap<>();
  private final AtomicInteger reads = new AtomicInteger();
  private final Random random = new Random(1);

  private record Name(AccountId account, String id) {}

  @Override
  public Optional<ApiKey> find(AccountId account, String id) {
    reads.incrementAndGet();
    return Optional.ofNullable(keys.get(new Name(account, id)));
  }

  @Override
  public void put(ApiKey key) {
    keys.put(new Name(key.account(), key.id()), key);
  }

  /** Makes a key that may do all that keys can. */
  ApiKeySecret make(AccountId account) {
    return make(account, Scope.ofKeys(), Optional.empty());
  }

  ApiKeySecret make(AccountId account, Set<Scope> scopes, Optional<Instant> expiresAt) {
    ApiKeySecret secret = ApiKeySecret.random(account, random);
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

  void revoke(ApiKeySecret secret, Instant at) {
    ApiKey key = find(secret.account(), secret.keyId()).orElseThrow();
    put(
        new ApiKey(
            key.account(),
            key.id(),
            key.secretHash(),
            key.name(),
            key.scopes(),
            new ApiKey.Lifetime(
                key.lifetime().createdAt(), key.lifetime().expiresAt(), Optional.of(at))));
  }

  /** All keys of an account. */
  List<ApiKey> of(AccountId account) {
    return keys.values().stream()
        .filter(key -> key.account().equals(account))
        .sorted(Comparator.comparing(ApiKey::id))
        .toList();
  }

  int reads() {
    return reads.get();
  }
}
