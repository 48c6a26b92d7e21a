package dev.taskapi.api;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.taskapi.api.caller.TokenSettings;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/**
 * A token that only the rehearsal takes, signed by a key that is made for it and never leaves this
 * process.
 *
 * @param text as a caller sends it
 * @param keys by which it is verified, as an issuer publishes them
 */
record RehearsedToken(JWSAlgorithm algorithm, String text, String keys) {
  private static final String NAME = "rehearsal";
  private static final int RSA_BITS = 2_048;
  private static final Duration LIFE = Duration.ofMinutes(5);

  /** Gives access to one account. */
  static RehearsedToken of(JWSAlgorithm algorithm, String account, Instant now)
      throws JOSEException {
    JWTClaimsSet claims =
        new JWTClaimsSet.Builder()
            .subject(NAME)
            .issuer(NAME)
            .audience(NAME)
            .expirationTime(Date.from(now.plus(LIFE)))
            .claim(NAME, List.of(account))
            .build();
    SignedJWT token = new SignedJWT(new JWSHeader.Builder(algorithm).keyID(NAME).build(), claims);
    return new RehearsedToken(algorithm, token, signed(token));
  }

  private RehearsedToken(JWSAlgorithm algorithm, SignedJWT signed, JWK key) {
    this(algorithm, signed.serialize(), new JWKSet(key).toPublicJWKSet().toString());
  }

  /** By which it is accepted. */
  TokenSettings settings(URI publishedAt) {
    return new TokenSettings(
        NAME, NAME, NAME, new TokenSettings.Signature.PublishedKeys(publishedAt, algorithm));
  }

  /** The key that the token is signed by now. */
  private static JWK signed(SignedJWT token) throws JOSEException {
    JWSAlgorithm algorithm = token.getHeader().getAlgorithm();
    if (algorithm.equals(JWSAlgorithm.ES256)) {
      ECKey key = new ECKeyGenerator(Curve.P_256).keyID(NAME).generate();
      token.sign(new ECDSASigner(key));
      return key;
    }
    RSAKey key = new RSAKeyGenerator(RSA_BITS).keyID(NAME).generate();
    token.sign(new RSASSASigner(key));
    return key;
  }
}
