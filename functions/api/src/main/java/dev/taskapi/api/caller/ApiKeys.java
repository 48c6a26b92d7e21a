package dev.taskapi.api.caller;

import dev.taskapi.api.problem.Problems;
import dev.taskapi.tasks.access.ApiKey;
import dev.taskapi.tasks.access.ApiKeySecret;
import dev.taskapi.tasks.access.ApiKeyStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Checks API keys against their records, which are read anew after half a minute at the latest. */
public final class ApiKeys {
  private static final Duration REMEMBERED = Duration.ofSeconds(30);
  private static final int MOST_REMEMBERED = 10_000;

  private final ApiKeyStore store;
  private final InstantSource clock;
  private final Map<Name, Looked> looked = new ConcurrentHashMap<>();

  public ApiKeys(ApiKeyStore store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  private record Name(String account, String keyId) {}

  private record Looked(Optional<ApiKey> key, Instant at) {}

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
    Name name = new Name(secret.account().value(), secret.keyId());
    Instant now = clock.instant();
    Optional<Looked> known =
        Optional.ofNullable(looked.get(name))
            .filter(former -> now.isBefore(former.at().plus(REMEMBERED)));
    if (known.isPresent()) {
      return known.get().key();
    }
    if (looked.size() >= MOST_REMEMBERED) {
      looked.clear();
    }
    Optional<ApiKey> key = store.find(secret.account(), secret.keyId());
    looked.put(name, new Looked(key, now));
    return key;
  }
}
