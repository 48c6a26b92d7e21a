package dev.taskapi.api.caller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import com.nimbusds.jose.proc.SecurityContext;
import dev.taskapi.api.LogBook;
import dev.taskapi.tasks.testing.ManualClock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How often keys are fetched, and how long they serve. */
final class IssuerKeysTest {
  private final LogBook log = new LogBook();
  private final ManualClock clock = new ManualClock();
  private final Source source = new Source();
  private final IssuerKeys keys = new IssuerKeys(source, clock);

  @AfterEach
  void closeLog() {
    log.close();
  }

  /** An issuer that counts how often it is asked. */
  private static final class Source implements JWKSetSource<SecurityContext> {
    private int fetches;
    private boolean down;
    private JWK published = key("k1");

    @Override
    public JWKSet getJWKSet(
        JWKSetCacheRefreshEvaluator refresh, long now, @Nullable SecurityContext context)
        throws KeySourceException {
      fetches++;
      if (down) {
        throw new JWKSetUnavailableException("down");
      }
      return new JWKSet(published);
    }

    @Override
    public void close() {}
  }

  private static JWK key(String name) {
    try {
      return new ECKeyGenerator(Curve.P_256).keyID(name).generate().toPublicJWK();
    } catch (JOSEException failed) {
      throw new AssertionError(failed);
    }
  }

  private List<String> find(String name) throws KeySourceException {
    JWKSelector selector = new JWKSelector(new JWKMatcher.Builder().keyID(name).build());
    return keys.get(selector, null).stream().map(JWK::getKeyID).toList();
  }

  private void assertUnavailable() {
    assertThatExceptionOfType(JWKSetUnavailableException.class).isThrownBy(() -> find("k1"));
  }

  private void assertServes(int fetches) throws KeySourceException {
    assertThat(find("k1")).containsExactly("k1");
    assertThat(source.fetches).isEqualTo(fetches);
  }

  @Test
  void keysAreFetchedAnewAfterAQuarterOfAnHour() throws Exception {
    assertServes(1);
    clock.advance(Duration.ofMinutes(15).minusMillis(1));
    assertServes(1);
    clock.advance(Duration.ofMillis(1));
    assertServes(2);
  }

  @Test
  void aFunctionThatWasFrozenFetchesAtOnce() throws Exception {
    assertServes(1);
    clock.advance(Duration.ofDays(3));
    source.published = key("k2");
    assertThat(find("k1")).isEmpty();
    assertThat(find("k2")).containsExactly("k2");
    assertThat(source.fetches).isEqualTo(2);
  }

  @Test
  void aRotatedKeyIsFoundAndItsForerunnerForgotten() throws Exception {
    assertServes(1);
    source.published = key("k2");
    clock.advanceSeconds(60);
    assertThat(find("k2")).containsExactly("k2");
    assertThat(find("k1")).isEmpty();
    assertThat(source.fetches).isEqualTo(2);
  }

  @Test
  void unknownKeysAreFetchedForOnceAMinute() throws Exception {
    assertServes(1);
    for (int second = 0; second < 180; second++) {
      assertThat(find("unknown-" + second)).isEmpty();
      clock.advanceSeconds(1);
    }
    assertThat(source.fetches).isEqualTo(3);
    assertServes(3);
  }

  @Test
  void knownKeysServeForAnHourWithoutTheirIssuer() throws Exception {
    assertServes(1);
    source.down = true;
    for (int minute = 1; minute < 60; minute++) {
      clock.advanceSeconds(60);
      assertThat(find("k1")).containsExactly("k1");
      assertThat(find("unknown")).isEmpty();
    }
    assertThat(source.fetches).isLessThanOrEqualTo(60);
    assertThat(log.text()).contains("could not be fetched").contains("PT1H").contains("down");
    clock.advanceSeconds(60);
    assertUnavailable();
    source.down = false;
    assertThat(find("k1")).containsExactly("k1");
  }

  @Test
  void anIssuerThatIsDownIsAskedOnceAMinute() throws Exception {
    assertServes(1);
    source.down = true;
    clock.advance(Duration.ofMinutes(20));
    assertServes(2);
    clock.advanceSeconds(59);
    assertServes(2);
    clock.advanceSeconds(1);
    assertServes(3);
  }

  @Test
  void keysAreAskedForUntilThereAreAny() throws Exception {
    source.down = true;
    assertUnavailable();
    assertUnavailable();
    assertThat(source.fetches).isEqualTo(2);
    source.down = false;
    assertServes(3);
  }

  @Test
  void aClockThatWasSetBackKeepsNoKeyAlive() throws Exception {
    assertServes(1);
    clock.advance(Duration.ofDays(-1));
    assertServes(2);
  }
}
