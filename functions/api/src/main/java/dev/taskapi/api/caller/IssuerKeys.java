package dev.taskapi.api.caller;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.URLBasedJWKSetSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The keys that an issuer publishes, aged by the given clock: a function that was frozen knows how
 * old they are. They are fetched anew every quarter of an hour and for a token with an unknown key,
 * but once they are known at most once a minute; while they cannot be fetched, the last ones serve
 * until they are an hour old.
 */
final class IssuerKeys implements JWKSource<SecurityContext> {
  private static final System.Logger LOG = System.getLogger(IssuerKeys.class.getName());
  private static final Duration FRESH = Duration.ofMinutes(15);
  private static final Duration USABLE = Duration.ofHours(1);
  private static final Duration BETWEEN_FETCHES = Duration.ofMinutes(1);
  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final int MOST_BYTES = 50 * 1024;

  private final JWKSetSource<SecurityContext> source;
  private final InstantSource clock;
  private Optional<Fetched> fetched = Optional.empty();
  private Instant triedAt = Instant.EPOCH;

  private record Fetched(JWKSet keys, Instant at) {}

  IssuerKeys(JWKSetSource<SecurityContext> source, InstantSource clock) {
    this.source = source;
    this.clock = clock;
  }

  static IssuerKeys at(URI address, InstantSource clock) {
    int patience = (int) PATIENCE.toMillis();
    try {
      return new IssuerKeys(
          new URLBasedJWKSetSource<>(
              address.toURL(), new DefaultResourceRetriever(patience, patience, MOST_BYTES)),
          clock);
    } catch (MalformedURLException noUrl) {
      throw new IllegalArgumentException("no address of published keys: " + address, noUrl);
    }
  }

  /**
   * The keys that fit.
   *
   * @throws KeySourceException where there are none to choose from
   */
  @Override
  public synchronized List<JWK> get(JWKSelector selector, @Nullable SecurityContext context)
      throws KeySourceException {
    Instant now = clock.instant();
    Optional<JWKSet> fresh = within(FRESH, now);
    List<JWK> fitting = selector.select(fresh.isPresent() ? fresh.get() : newest(now));
    return fitting.isEmpty() ? selector.select(newest(now)) : fitting;
  }

  private JWKSet newest(Instant now) throws KeySourceException {
    Optional<JWKSet> usable = within(USABLE, now);
    return usable.isPresent() && isWithin(BETWEEN_FETCHES, triedAt, now)
        ? usable.get()
        : fetch(now);
  }

  private JWKSet fetch(Instant now) throws KeySourceException {
    triedAt = now;
    try {
      JWKSet keys =
          source.getJWKSet(JWKSetCacheRefreshEvaluator.noRefresh(), now.toEpochMilli(), null);
      fetched = Optional.of(new Fetched(keys, now));
      return keys;
    } catch (KeySourceException failed) {
      JWKSet last = within(USABLE, now).orElseThrow(() -> failed);
      LOG.log(
          System.Logger.Level.WARNING,
          "The issuer''s keys could not be fetched; the last ones serve until they are {0} old: {1}",
          USABLE,
          failed.getMessage());
      return last;
    }
  }

  private Optional<JWKSet> within(Duration age, Instant now) {
    return fetched.filter(known -> isWithin(age, known.at(), now)).map(Fetched::keys);
  }

  /** Never so where the clock was set back. */
  private static boolean isWithin(Duration age, Instant from, Instant now) {
    return !now.isBefore(from) && now.isBefore(from.plus(age));
  }
}
