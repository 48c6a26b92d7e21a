package dev.taskapi.api.caller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import com.nimbusds.jose.proc.SecurityContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How often keys are fetched. */
final class IssuerKeysTest {
  private static final long NOW = 1_800_000_000_000L;

  private final Source source = new Source();
  private final IssuerKeys keys = new IssuerKeys(source);

  /** An issuer that counts how often it is asked. */
  private static final class Source implements JWKSetSource<SecurityContext> {
    private int fetches;
    private boolean down;

    @Override
    public JWKSet getJWKSet(
        JWKSetCacheRefreshEvaluator refresh, long now, @Nullable SecurityContext context)
        throws KeySourceException {
      fetches++;
      if (down) {
        throw new JWKSetUnavailableException("down");
      }
      return new JWKSet();
    }

    @Override
    public void close() {}
  }

  private void fetch(long now) throws KeySourceException {
    keys.getJWKSet(JWKSetCacheRefreshEvaluator.forceRefresh(), now, null);
  }

  private void assertRefused(long now) {
    assertThatExceptionOfType(JWKSetUnavailableException.class).isThrownBy(() -> fetch(now));
  }

  @Test
  void knownKeysAreFetchedAgainAfterAMinute() throws Exception {
    fetch(NOW);
    assertRefused(NOW + 1);
    assertRefused(NOW + 59_999);
    assertThat(source.fetches).isEqualTo(1);
    fetch(NOW + 60_000);
    assertRefused(NOW + 60_001);
    assertThat(source.fetches).isEqualTo(2);
  }

  @Test
  void unknownKeysAreAskedForUntilTheyAreThere() throws Exception {
    source.down = true;
    assertRefused(NOW);
    assertRefused(NOW + 1);
    assertThat(source.fetches).isEqualTo(2);
    source.down = false;
    fetch(NOW + 2);
    assertThat(source.fetches).isEqualTo(3);
  }

  @Test
  void anIssuerThatGoesDownIsAskedOnceAMinuteToo() throws Exception {
    fetch(NOW);
    source.down = true;
    assertRefused(NOW + 60_000);
    assertRefused(NOW + 60_001);
    assertThat(source.fetches).isEqualTo(2);
  }
}
