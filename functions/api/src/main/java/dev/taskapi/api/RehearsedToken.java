package dev.taskapi.api;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
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
 * process; by ES256 whatever the deployment takes, since an RSA key takes seconds to make.
 *
 * @param text as a caller sends it
 * @param keys by which it is verified, as an issuer publishes them
 */
record RehearsedToken(String text, String keys) {
  private static final String NAME = "rehearsal";
  private static final Duration LIFE = Duration.ofMinutes(5);

  /** Gives access to one account. */
  static RehearsedToken of(String account, Instant now) throws JOSEException {
    JWTClaimsSet claims =
        new JWTClaimsSet.Builder()
            .subject(NAME)
            .issuer(NAME)
            .audience(NAME)
            .expirationTime(Date.from(now.plus(LIFE)))
            .claim(NAME, List.of(account))
            .build();
    ECKey key = new ECKeyGenerator(Curve.P_256).keyID(NAME).generate();
    SignedJWT token =
        new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(NAME).build(), claims);
    token.sign(new ECDSASigner(key));
    return new RehearsedToken(token.serialize(), new JWKSet(key).toPublicJWKSet().toString());
  }

  /** By which it is accepted. */
  TokenSettings settings(URI publishedAt) {
    return new TokenSettings(
        NAME,
        NAME,
        NAME,
        new TokenSettings.Signature.PublishedKeys(publishedAt, JWSAlgorithm.ES256));
  }
}
