package dev.taskapi.tasks.access;

import dev.taskapi.tasks.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Keeps the API keys. Reads are consistent. Throws {@link dev.taskapi.tasks.port.StoreException}
 * when out of reach.
 */
public interface ApiKeyStore {
  Optional<ApiKey> find(AccountId account, String id);

  /**
   * All keys of an account in any order; those that {@link ApiKey.Lifetime#forgottenAt} may be
   * missing.
   */
  List<ApiKey> list(AccountId account);

  /** Writes a key under its id, over an older state of it. */
  void put(ApiKey key);

  /**
   * Revokes a key and leaves the rest of it as it is; one that is revoked already keeps its time.
   *
   * @return false where there is no such key
   */
  boolean revoke(AccountId account, String id, Instant at);
}
