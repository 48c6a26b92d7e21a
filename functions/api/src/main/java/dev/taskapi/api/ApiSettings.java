package dev.taskapi.api;

import com.nimbusds.jose.JWSAlgorithm;
import dev.taskapi.api.caller.TokenSettings;
import dev.taskapi.api.caller.TokenSettings.Signature;
import dev.taskapi.api.limit.Limits;
import dev.taskapi.tasks.cloud.Environment;
import dev.taskapi.tasks.cloud.KeptSecret;
import java.net.URI;
import java.util.function.Supplier;

/**
 * How the API is configured, beside its table, queues and bucket.
 *
 * @param cursorSecret signs cursors; at least 32 bytes; asked for when the first cursor is
 */
public record ApiSettings(TokenSettings tokens, Supplier<String> cursorSecret, Limits limits) {
  public static final String JWT_ISSUER = "JWT_ISSUER";
  public static final String JWT_AUDIENCE = "JWT_AUDIENCE";
  public static final String JWT_JWKS_URL = "JWT_JWKS_URL";
  public static final String JWT_ALGORITHM = "JWT_ALGORITHM";
  public static final String JWT_ACCOUNTS_CLAIM = "JWT_ACCOUNTS_CLAIM";
  public static final String CURSOR_SECRET = "CURSOR_SECRET_ARN";
  public static final String REQUESTS_PER_SECOND = "REQUESTS_PER_SECOND";
  public static final String OPEN_TASKS = "OPEN_TASKS";

  /** What a deployment is configured by: tokens are signed by keys that their issuer publishes. */
  public static ApiSettings from(Environment environment) {
    return new ApiSettings(
        new TokenSettings(
            environment.required(JWT_ISSUER),
            environment.required(JWT_AUDIENCE),
            environment.optional(JWT_ACCOUNTS_CLAIM).orElse("accounts"),
            new Signature.PublishedKeys(
                jwks(environment.required(JWT_JWKS_URL)),
                JWSAlgorithm.parse(environment.optional(JWT_ALGORITHM).orElse("RS256")))),
        KeptSecret.named(environment.required(CURSOR_SECRET)),
        limits(environment));
  }

  /** Whoever can change the keys on their way can be anybody. */
  private static URI jwks(String address) {
    if (!address.startsWith("https://")) {
      throw new IllegalStateException(
          "The variable " + JWT_JWKS_URL + " must be an https address, not " + address);
    }
    return URI.create(address);
  }

  private static Limits limits(Environment environment) {
    return Limits.of(
        environment.positive(REQUESTS_PER_SECOND, Limits.REQUESTS_PER_SECOND),
        environment.positive(OPEN_TASKS, Limits.OPEN_TASKS));
  }

  /** Never the secret. */
  @Override
  public String toString() {
    return "ApiSettings[tokens=" + tokens + "]";
  }
}
