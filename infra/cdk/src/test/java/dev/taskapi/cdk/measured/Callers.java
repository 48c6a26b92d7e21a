package dev.taskapi.cdk.measured;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.taskapi.tasks.AccountId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;

/** The headers by which callers say who they are. */
final class Callers {
  private static final Duration LIFE = Duration.ofDays(1);

  private Callers() {}

  static Map<String, String> byKey(String key) {
    return Map.of("x-api-key", key);
  }

  static Map<String, String> byToken(AccountId account) {
    JWTClaimsSet claims =
        new JWTClaimsSet.Builder()
            .issuer(Gateway.ISSUER)
            .audience(Gateway.AUDIENCE)
            .subject("user_123")
            .expirationTime(Date.from(Instant.now().plus(LIFE)))
            .claim("accounts", List.of(account.value()))
            .build();
    SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
    try {
      token.sign(new MACSigner(Gateway.SECRET.getBytes(StandardCharsets.UTF_8)));
    } catch (JOSEException impossible) {
      throw new AssertionError(impossible);
    }
    return Map.of("authorization", "Bearer " + token.serialize(), "x-account-id", account.value());
  }
}
