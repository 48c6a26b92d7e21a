package dev.taskapi.tasks.access;

import dev.taskapi.tasks.AccountId;
import java.util.Optional;

/** Keeps the API keys. Throws {@link dev.taskapi.tasks.port.StoreException} when out of reach. */
public interface ApiKeyStore {
  Optional<ApiKey> find(AccountId account, String id);

  /** Writes a key under its id, over an older state of it. */
  void put(ApiKey key);
}
