package dev.taskapi.api.caller;

import dev.taskapi.api.problem.Problems;
import dev.taskapi.tasks.AccountId;
import dev.taskapi.tasks.Remembered;
import dev.taskapi.tasks.access.ApiKey;
import dev.taskapi.tasks.access.ApiKeySecret;
import dev.taskapi.tasks.access.ApiKeyStore;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** Checks API keys against their records, which are read anew after half a minute at the latest. */
public final class ApiKeys {
  private static final Duration REMEMBERED = Duration.ofSeconds(30);
  private static final int MOST_REMEMBERED = 10_000;

  private final ApiKeyStore store;
  private final InstantSource clock;
  private final Remembered<Name, Optional<ApiKey>> known;

  public ApiKeys(ApiKeyStore store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
    this.known = new Remembered<>(clock, REMEMBERED, MOST_REMEMBERED);
  }

  private record Name(AccountId account, String keyId) {}

  Caller verify(String apiKey) {
    ApiKey key =
        ApiKeySecret.parse(apiKey)
            .flatMap(secret -> find(secret).filter(secret::opens))
            .filter(found -> found.worksAt(clock.instant()))
            .orElseThrow(
                () ->
                    Problems.unauthorized("The API key is unknown, expired or revoked")
                        .asException());
    return new Caller(key.account(), "api_key_user_" + key.account(), key.scopes());
  }

  private Optional<ApiKey> find(ApiKeySecret secret) {
    return known.get(
        new Name(secret.account(), secret.keyId()),
        name -> store.find(name.account(), name.keyId()));
  }
}
