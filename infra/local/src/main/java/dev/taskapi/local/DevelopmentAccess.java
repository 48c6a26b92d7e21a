package dev.taskapi.local;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.taskapi.api.ApiSettings;
import dev.taskapi.api.caller.TokenSettings;
import dev.taskapi.api.caller.TokenSettings.Signature;
import dev.taskapi.api.limit.Limits;
import dev.taskapi.tasks.AccountId;
import dev.taskapi.tasks.Ids;
import dev.taskapi.tasks.access.ApiKey;
import dev.taskapi.tasks.access.ApiKey.Lifetime;
import dev.taskapi.tasks.access.ApiKeySecret;
import dev.taskapi.tasks.access.ApiKeyStore;
import dev.taskapi.tasks.access.Scope;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;

/**
 * Who may call a local run: one user of two accounts, and a key for each. The secret is made anew
 * at every start, so nothing that is printed here opens anything else.
 */
final class DevelopmentAccess {
  static final AccountId ACCOUNT = new AccountId("account_456");
  static final AccountId OTHER_ACCOUNT = new AccountId("account_789");

  private static final String USER = "user_123";
  private static final String ISSUER = "http://localhost/task-api";
  private static final String AUDIENCE = "task-api";
  private static final Duration TOKEN_LIFE = Duration.ofDays(30);
  private static final int SECRET_BYTES = 32;

  /** The same in every run, so that a run over kept data replaces the key of the one before. */
  private static final String KEY_ID = "0".repeat(16);

  private final Ids ids = Ids.secure();
  private final String secret = ids.hex(SECRET_BYTES);

  ApiSettings apiSettings(Limits limits) {
    return new ApiSettings(
        new TokenSettings(ISSUER, AUDIENCE, "accounts", new Signature.SharedSecret(secret)),
        () -> secret,
        limits);
  }

  /** A token of a user who belongs to both accounts. */
  String token(Instant now) {
    JWTClaimsSet claims =
        new JWTClaimsSet.Builder()
            .subject(USER)
            .issuer(ISSUER)
            .audience(AUDIENCE)
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plus(TOKEN_LIFE)))
            .claim("accounts", List.of(ACCOUNT.value(), OTHER_ACCOUNT.value()))
            .build();
    SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
    try {
      token.sign(new MACSigner(secret.getBytes(StandardCharsets.UTF_8)));
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
    return token.serialize();
  }

  /** Makes a key with every scope that keys can have. */
  String key(ApiKeyStore keys, AccountId account, Instant now) {
    ApiKeySecret made = new ApiKeySecret(account, KEY_ID, ids.hex(SECRET_BYTES));
    keys.put(
        new ApiKey(
            account,
            made.keyId(),
            made.hash(),
            Optional.of("local development"),
            Scope.ofKeys(),
            new Lifetime(now, Optional.empty(), Optional.empty())));
    return made.reveal();
  }
}
