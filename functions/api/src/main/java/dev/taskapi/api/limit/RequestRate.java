package dev.taskapi.api.limit;

import dev.taskapi.api.problem.Problems;
import dev.taskapi.tasks.AccountId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Optional;

/**
 * Limits how often an account calls: each has a bucket of tokens that fills steadily, and a call
 * takes one. There are so many buckets; the one that was unused the longest is forgotten for a new
 * one, and is full when it is needed again.
 */
public final class RequestRate {
  private static final int MOST_ACCOUNTS = 10_000;

  private final Limits limits;
  private final InstantSource clock;
  private final LinkedHashMap<AccountId, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true);

  public RequestRate(Limits limits, InstantSource clock) {
    this.limits = limits;
    this.clock = clock;
  }

  private record Bucket(double tokens, Instant at) {}

  /** Counts a call; a problem where the account has called too often. */
  public void count(AccountId account) {
    double missing = missing(account);
    if (missing > 0) {
      Duration pause = Duration.ofMillis((long) Math.ceil(missing / perMillisecond()));
      throw Problems.tooMany(
              "The account may send %d requests a second: send fewer, or wait and repeat the call"
                  .formatted(limits.requestsPerSecond()),
              pause)
          .asException();
    }
  }

  /** How much of a token is missing; where none is, one is taken. */
  private synchronized double missing(AccountId account) {
    Instant now = clock.instant();
    double tokens =
        Optional.ofNullable(buckets.get(account))
            .map(bucket -> filled(bucket, now))
            .orElse((double) limits.burst());
    double missing = 1 - tokens;
    buckets.put(account, new Bucket(missing > 0 ? tokens : tokens - 1, now));
    if (buckets.size() > MOST_ACCOUNTS) {
      buckets.pollFirstEntry();
    }
    return missing;
  }

  /** A clock that was set back fills nothing. */
  private double filled(Bucket bucket, Instant now) {
    Duration passed = Duration.between(bucket.at(), now);
    double millis = Math.max(0, passed.getSeconds() * 1e3 + passed.getNano() / 1e6);
    return Math.min(limits.burst(), bucket.tokens() + millis * perMillisecond());
  }

  private double perMillisecond() {
    return limits.requestsPerSecond() / 1e3;
  }
}
