package dev.taskapi.api.caller;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSetSourceWrapper;
import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.URLBasedJWKSetSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The keys that an issuer publishes. Once they are known they are fetched at most once a minute:
 * between two fetches a token with an unknown key is judged by those that are known.
 */
final class IssuerKeys extends JWKSetSourceWrapper<SecurityContext> {
  private static final Duration REMEMBERED = Duration.ofMinutes(15);
  private static final Duration OUTAGE = Duration.ofHours(1);
  private static final Duration BETWEEN_FETCHES = Duration.ofMinutes(1);
  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final int MOST_BYTES = 50 * 1024;

  private boolean known;
  private long closedUntil;

  IssuerKeys(JWKSetSource<SecurityContext> source) {
    super(source);
  }

  static JWKSource<SecurityContext> at(URI address) {
    int patience = (int) PATIENCE.toMillis();
    try {
      return JWKSourceBuilder.create(
              new IssuerKeys(
                  new URLBasedJWKSetSource<>(
                      address.toURL(),
                      new DefaultResourceRetriever(patience, patience, MOST_BYTES))))
          .rateLimited(false)
          .outageTolerant(OUTAGE.toMillis())
          .cache(REMEMBERED.toMillis(), 2 * PATIENCE.toMillis())
          .build();
    } catch (MalformedURLException noUrl) {
      throw new IllegalArgumentException("no address of published keys: " + address, noUrl);
    }
  }

  @Override
  public JWKSet getJWKSet(
      JWKSetCacheRefreshEvaluator refresh, long now, @Nullable SecurityContext context)
      throws KeySourceException {
    open(now);
    JWKSet keys = getSource().getJWKSet(refresh, now, context);
    noteKnown();
    return keys;
  }

  private synchronized void open(long now) throws JWKSetUnavailableException {
    if (known && now < closedUntil) {
      throw new JWKSetUnavailableException("The keys were fetched less than a minute ago");
    }
    closedUntil = now + BETWEEN_FETCHES.toMillis();
  }

  private synchronized void noteKnown() {
    known = true;
  }
}
