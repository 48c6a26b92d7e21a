package dev.taskapi.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import dev.taskapi.api.caller.TokenSettings.Signature;
import java.net.URI;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tokens signed by keys that their issuer publishes. */
final class PublishedKeysTest {
  private static final RSAKey RSA = newRsa();
  private static final ECKey EC = newEc();
  private static final ECKey STRANGER = newEc();

  private final Issuer issuer = new Issuer(RSA.toPublicJWK(), EC.toPublicJWK());

  @AfterEach
  void stop() {
    issuer.close();
  }

  private Bench bench(JWSAlgorithm algorithm) {
    return new Bench(Tokens.settings(new Signature.PublishedKeys(issuer.url(), algorithm)));
  }

  private static int status(Bench bench, String token) {
    Call call = Call.get("/api/tasks").with("x-account-id", "account_456");
    Answer answer = bench.sendBare(call.with("authorization", "Bearer " + token));
    if (answer.status() != 200) {
      answer.problem(answer.status());
    }
    return answer.status();
  }

  @Test
  void theOneAlgorithmOfTheDeploymentIsAccepted() {
    Bench byRsa = bench(JWSAlgorithm.RS256);
    assertThat(status(byRsa, byRsa("r1"))).isEqualTo(200);
    assertThat(status(byRsa, byEc(EC))).isEqualTo(401);
    Bench byEc = bench(JWSAlgorithm.ES256);
    assertThat(status(byEc, byEc(EC))).isEqualTo(200);
    assertThat(status(byEc, byRsa("r1"))).isEqualTo(401);
  }

  @Test
  void aSecretThatIsThePublicKeyOpensNothing() throws JOSEException {
    Bench bench = bench(JWSAlgorithm.RS256);
    String pem =
        "-----BEGIN PUBLIC KEY-----\n%s\n-----END PUBLIC KEY-----\n"
            .formatted(
                Base64.getMimeEncoder(64, new byte[] {'\n'})
                    .encodeToString(RSA.toRSAPublicKey().getEncoded()));
    JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("r1").build();
    for (byte[] secret :
        new byte[][] {
          RSA.toRSAPublicKey().getEncoded(),
          pem.getBytes(UTF_8),
          RSA.toPublicJWK().toJSONString().getBytes(UTF_8)
        }) {
      assertThat(status(bench, Tokens.sign(Tokens.claims(), header, Tokens.hmac(secret))))
          .isEqualTo(401);
    }
  }

  @Test
  void aStrangersKeyUnderAKnownNameIsRefused() {
    assertThat(status(bench(JWSAlgorithm.ES256), byEc(STRANGER))).isEqualTo(401);
  }

  @Test
  void keysAreFetchedOnceForManyTokens() {
    Bench bench = bench(JWSAlgorithm.RS256);
    for (int i = 0; i < 5; i++) {
      assertThat(status(bench, byRsa("r1"))).isEqualTo(200);
    }
    assertThat(issuer.fetches()).isEqualTo(1);
  }

  @Test
  void keysFetchedAheadServeTheFirstToken() {
    Bench bench = bench(JWSAlgorithm.RS256);
    bench.fetchKeys();
    issuer.goDown(true);
    assertThat(status(bench, byRsa("r1"))).isEqualTo(200);
    assertThat(issuer.fetches()).isEqualTo(1);
  }

  @Test
  void keysThatCannotBeFetchedAheadAreLoggedAndAskedForByTheFirstToken() {
    Bench bench = bench(JWSAlgorithm.RS256);
    issuer.goDown(true);
    try (LogBook log = new LogBook()) {
      bench.fetchKeys();
      assertThat(log.text()).contains("could not be fetched ahead");
    }
    issuer.goDown(false);
    assertThat(status(bench, byRsa("r1"))).isEqualTo(200);
  }

  @Test
  void unknownNamesAreRefusedAndFetchTheKeysAtMostOnceAMinute() {
    Bench bench = bench(JWSAlgorithm.RS256);
    for (int i = 0; i < 10; i++) {
      assertThat(status(bench, byRsa("unknown-" + i))).isEqualTo(401);
    }
    assertThat(status(bench, byRsa("r1"))).isEqualTo(200);
    assertThat(issuer.fetches()).isEqualTo(1);
  }

  @Test
  void withoutAnyKeysTheServiceIsUnavailableUntilTheIssuerIsBack() {
    issuer.goDown(true);
    Bench bench = bench(JWSAlgorithm.RS256);
    try (LogBook log = new LogBook()) {
      for (int i = 0; i < 4; i++) {
        assertThat(status(bench, byRsa("r1"))).isEqualTo(503);
      }
      assertThat(log.text()).contains("see to the issuer's keys").contains("503");
    }
    issuer.goDown(false);
    assertThat(status(bench, byRsa("r1"))).isEqualTo(200);
  }

  @Test
  void knownKeysOutliveTheirIssuer() {
    Bench bench = bench(JWSAlgorithm.RS256);
    assertThat(status(bench, byRsa("r1"))).isEqualTo(200);
    issuer.goDown(true);
    assertThat(status(bench, byRsa("unknown"))).isEqualTo(401);
    assertThat(status(bench, byRsa("r1"))).isEqualTo(200);
  }

  @Test
  void aFrozenFunctionFetchesTheKeysWhenItRunsAgain() {
    Bench bench = bench(JWSAlgorithm.ES256);
    assertThat(status(bench, byEc(EC))).isEqualTo(200);
    issuer.publish(STRANGER.toPublicJWK());
    bench.clock.advance(Duration.ofMinutes(15));
    assertThat(status(bench, byEc(EC))).isEqualTo(401);
    assertThat(status(bench, byEc(STRANGER))).isEqualTo(200);
    assertThat(issuer.fetches()).isEqualTo(2);
  }

  @Test
  void keysOfAnIssuerThatIsDownServeForAnHour() {
    Bench bench = bench(JWSAlgorithm.RS256);
    String token = sign(JWSAlgorithm.RS256, "r1", Tokens.lasting(Duration.ofDays(1)), signer());
    assertThat(status(bench, token)).isEqualTo(200);
    issuer.goDown(true);
    try (LogBook log = new LogBook()) {
      bench.clock.advance(Duration.ofMinutes(59));
      assertThat(status(bench, token)).isEqualTo(200);
      bench.clock.advance(Duration.ofMinutes(1));
      assertThat(status(bench, token)).isEqualTo(503);
      assertThat(log.text()).contains("the last ones serve").contains("see to the issuer's keys");
    }
  }

  @Test
  void onlyAsymmetricAlgorithmsHavePublishedKeys() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Signature.PublishedKeys(URI.create("https://x"), JWSAlgorithm.HS256));
  }

  private static String byRsa(String name) {
    return sign(JWSAlgorithm.RS256, name, Tokens.claims(), signer());
  }

  private static JWSSigner signer() {
    try {
      return new RSASSASigner(RSA);
    } catch (JOSEException failed) {
      throw new AssertionError(failed);
    }
  }

  private static String byEc(ECKey key) {
    try {
      return sign(JWSAlgorithm.ES256, "e1", Tokens.claims(), new ECDSASigner(key));
    } catch (JOSEException failed) {
      throw new AssertionError(failed);
    }
  }

  private static String sign(
      JWSAlgorithm algorithm, String name, JWTClaimsSet.Builder claims, JWSSigner signer) {
    JWSHeader header = new JWSHeader.Builder(algorithm).keyID(name).build();
    return Tokens.sign(claims, header, signer);
  }

  private static RSAKey newRsa() {
    try {
      return new RSAKeyGenerator(2_048).keyID("r1").generate();
    } catch (JOSEException failed) {
      throw new AssertionError(failed);
    }
  }

  private static ECKey newEc() {
    try {
      return new ECKeyGenerator(Curve.P_256).keyID("e1").generate();
    } catch (JOSEException failed) {
      throw new AssertionError(failed);
    }
  }
}
