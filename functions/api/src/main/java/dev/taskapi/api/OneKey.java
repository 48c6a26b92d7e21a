package dev.taskapi.api;

import dev.taskapi.tasks.AccountId;
import dev.taskapi.tasks.Surroundings;
import dev.taskapi.tasks.access.ApiKey;
import dev.taskapi.tasks.access.ApiKeySecret;
import dev.taskapi.tasks.access.ApiKeyStore;
import dev.taskapi.tasks.access.Scope;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Has one key, and takes no other. */
record OneKey(ApiKey key) implements ApiKeyStore {
  OneKey(ApiKeySecret secret, Surroundings surroundings) {
    this(
        new ApiKey(
            secret.account(),
            secret.keyId(),
            secret.hash(),
            Optional.empty(),
            Scope.ofKeys(),
            new ApiKey.Lifetime(surroundings.now(), Optional.empty(), Optional.empty())));
  }

  @Override
  public Optional<ApiKey> find(AccountId account, String id) {
    return Optional.of(key);
  }

  @Override
  public List<ApiKey> list(AccountId account) {
    return List.of(key);
  }

  @Override
  public void put(ApiKey another) {}

  @Override
  public boolean revoke(AccountId account, String id, Instant at) {
    return false;
  }
}
