package dev.taskapi.tasks.limit;

import dev.taskapi.tasks.AccountId;
import dev.taskapi.tasks.Remembered;
import dev.taskapi.tasks.TaskStatus;
import dev.taskapi.tasks.query.QueryTasks;
import dev.taskapi.tasks.query.TaskFilter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Limits how many tasks of an account are PENDING, QUEUED or PROCESSING. It does so roughly: the
 * tasks are counted once a minute, by indexes that lag, and until then only what was let through
 * here is added; what ended meanwhile, or was opened elsewhere, shows with the next count.
 */
public final class OpenTasks {
  private static final Duration COUNTED_FOR = Duration.ofMinutes(1);
  private static final int MOST_ACCOUNTS = 10_000;
  private static final TaskFilter OPEN =
      new TaskFilter(
          Optional.empty(),
          Set.of(),
          Optional.empty(),
          EnumSet.of(TaskStatus.PENDING, TaskStatus.QUEUED, TaskStatus.PROCESSING),
          Set.of(),
          Set.of());

  private final QueryTasks query;
  private final InstantSource clock;
  private final int most;
  private final Remembered<AccountId, Count> counts;

  public OpenTasks(QueryTasks query, InstantSource clock, int most) {
    this.query = query;
    this.clock = clock;
    this.most = most;
    this.counts = new Remembered<>(clock, COUNTED_FOR, MOST_ACCOUNTS);
  }

  /**
   * Lets so many tasks become open, or none. Some of them may turn out to be open already: that is
   * known after the next count only.
   *
   * @throws TooManyOpenTasks where the account would then have too many
   */
  public void refuseOver(AccountId account, int howMany) {
    Count count = counts.get(account, this::count);
    if (!count.letThrough(howMany, most)) {
      Instant next = count.countedAt.plus(COUNTED_FOR);
      throw new TooManyOpenTasks(most, Duration.between(clock.instant(), next));
    }
  }

  private Count count(AccountId account) {
    return new Count(clock.instant(), query.count(account, OPEN));
  }

  /** What was counted, and let through since. */
  private static final class Count {
    private final Instant countedAt;
    private long open;

    Count(Instant countedAt, long open) {
      this.countedAt = countedAt;
      this.open = open;
    }

    synchronized boolean letThrough(int howMany, int most) {
      if (open + howMany > most) {
        return false;
      }
      open += howMany;
      return true;
    }
  }
}
