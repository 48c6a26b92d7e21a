package dev.taskapi.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.taskapi.api.caller.TokenSettings;
import dev.taskapi.api.caller.TokenSettings.Signature;
import dev.taskapi.tasks.testing.ManualClock;
import dev.taskapi.tasks.testing.Samples;
import java.time.Duration;
import java.util.Date;
import java.util.List;

/** Issues tokens. */
final class Tokens {
  static final String ISSUER = "https://issuer.example";
  static final String AUDIENCE = "task-api";
  static final String SECRET = "a secret of tests, 32 bytes or so";
  static final String ANOTHER_SECRET = "another secret of tests, 32 bytes";
  static final TokenSettings SETTINGS = settings(new Signature.SharedSecret(SECRET));

  private Tokens() {}

  static TokenSettings settings(Signature signature) {
    return new TokenSettings(ISSUER, AUDIENCE, "accounts", signature);
  }

  /** What a good token of the seeds' user says. */
  static JWTClaimsSet.Builder claims() {
    return lasting(Duration.ofHours(1));
  }

  static JWTClaimsSet.Builder lasting(Duration life) {
    return new JWTClaimsSet.Builder()
        .issuer(ISSUER)
        .audience(AUDIENCE)
        .subject("user_123")
        .expirationTime(Date.from(ManualClock.START.plus(life)))
        .claim("accounts", List.of("account_other", Samples.ACCOUNT.value()));
  }

  static String sign(JWTClaimsSet.Builder claims) {
    return sign(claims, new JWSHeader(JWSAlgorithm.HS256), hmac(SECRET));
  }

  static String sign(JWTClaimsSet.Builder claims, JWSHeader header, JWSSigner signer) {
    try {
      SignedJWT token = new SignedJWT(header, claims.build());
      token.sign(signer);
      return token.serialize();
    } catch (JOSEException failed) {
      throw new AssertionError(failed);
    }
  }

  static JWSSigner hmac(String secret) {
    return hmac(secret.getBytes(UTF_8));
  }

  static JWSSigner hmac(byte[] secret) {
    try {
      return new MACSigner(secret);
    } catch (JOSEException failed) {
      throw new AssertionError(failed);
    }
  }
}
