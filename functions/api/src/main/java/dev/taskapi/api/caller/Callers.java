package dev.taskapi.api.caller;

import dev.taskapi.api.problem.Problems;
import dev.taskapi.api.wire.HttpCall;
import dev.taskapi.tasks.AccountId;
import java.util.Optional;
import java.util.function.Supplier;

/** Finds out who calls, from the headers alone. */
public final class Callers {
  private static final String ACCOUNT_HEADER = "x-account-id";
  private static final String BEARER = "bearer ";

  private final Supplier<BearerTokens> tokens;
  private final ApiKeys keys;

  /**
   * Knows both.
   *
   * @param tokens asked for when the first token comes: what verifies them is heavy
   */
  public Callers(Supplier<BearerTokens> tokens, ApiKeys keys) {
    this.tokens = tokens;
    this.keys = keys;
  }

  /** Who calls; a problem unless he proves it. */
  public Caller identify(HttpCall call) {
    Optional<String> authorization = call.header("authorization");
    Optional<String> apiKey = call.header("x-api-key");
    Optional<String> account = call.header(ACCOUNT_HEADER).filter(value -> !value.isBlank());
    if (authorization.isPresent() && apiKey.isPresent()) {
      throw Problems.badRequest("Send either Authorization or X-API-Key, not both").asException();
    }
    if (apiKey.isPresent()) {
      return byKey(apiKey.get(), account);
    }
    return byToken(authorization.orElseThrow(Callers::nobody), account);
  }

  private Caller byKey(String apiKey, Optional<String> account) {
    Caller caller = keys.verify(apiKey);
    if (account.filter(given -> !given.equals(caller.account().value())).isPresent()) {
      throw Problems.forbidden("The API key does not belong to the account of X-Account-ID")
          .asException();
    }
    return caller;
  }

  private Caller byToken(String authorization, Optional<String> account) {
    if (!authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      throw nobody();
    }
    BearerTokens.Claims claims =
        tokens.get().verify(authorization.substring(BEARER.length()).strip());
    String wanted =
        account.orElseThrow(
            () ->
                Problems.badRequest("A Bearer token needs the account in X-Account-ID")
                    .asException());
    if (!claims.accounts().contains(wanted) || !AccountId.isValid(wanted)) {
      throw Problems.forbidden("The token gives no access to the account of X-Account-ID")
          .asException();
    }
    return new Caller(new AccountId(wanted), claims.subject(), claims.scopes());
  }

  private static RuntimeException nobody() {
    return Problems.unauthorized("Send Authorization: Bearer <JWT> with X-Account-ID, or X-API-Key")
        .asException();
  }
}
