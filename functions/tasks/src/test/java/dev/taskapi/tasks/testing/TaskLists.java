package dev.taskapi.tasks.testing;

import dev.taskapi.requests.TaskType;
import dev.taskapi.tasks.Priority;
import dev.taskapi.tasks.Source;
import dev.taskapi.tasks.Task;
import dev.taskapi.tasks.TaskId;
import dev.taskapi.tasks.TaskStatus;
import dev.taskapi.tasks.Timings;
import dev.taskapi.tasks.query.TaskFilter;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;

/** Small, nasty sets of tasks, filters for them, and what a list of them must be. */
public final class TaskLists {
  /** When the lists are read. */
  public static final Instant NOW = ManualClock.START;

  private static final Duration RETENTION = Timings.standard().keeping().retention();
  private static final List<String> IDS =
      List.of("-", "--", ".a", "0", "00", "10", "9", ":", "A", "B", "Z", "_", "a", "a-", "a.", "aa")
          .stream()
          .flatMap(id -> List.of(id, id + "z", "t" + id).stream())
          .toList();
  private static final List<String> SOURCES = List.of("s1", "S1", "s 1", "ß", "|");
  private static final List<String> GROUPS = List.of("g1", "G1", "s1");

  private TaskLists() {}

  /** How a task came to stand where it stands. */
  private enum Fate {
    UNSENT,
    PLACEHOLDER,
    QUEUED,
    PROCESSING,
    COMPLETED,
    FAILED,
    CANCELLED,
    REGENERATED
  }

  /** Tasks of two accounts as they may stand in the table now, some of them expired. */
  public static Arbitrary<List<Task>> tasks() {
    return Combinators.combine(
            ids().injectDuplicates(0.3), ages(), orders(), Arbitraries.of(Fate.class), delays())
        .as(
            (id, age, order, fate, delay) ->
                stand(order.apply(id).createdAt(NOW.minus(age)), fate, delay))
        .list()
        .ofMaxSize(40)
        .withSizeDistribution(RandomDistribution.uniform())
        .uniqueElements(Task::key);
  }

  /** Every combination of filters, ids included. */
  public static Arbitrary<TaskFilter> filters() {
    Arbitrary<Optional<Set<TaskId>>> wanted = some(ids().map(TaskId::new)).optional(0.15);
    return Combinators.combine(
            Arbitraries.of(GROUPS).optional(0.4),
            filter(Arbitraries.of(SOURCES), 0.4),
            wanted,
            filter(Arbitraries.of(TaskStatus.class), 0.5),
            filter(Arbitraries.of(TaskType.class), 0.3),
            filter(Arbitraries.of(Priority.class), 0.3))
        .as(TaskFilter::new);
  }

  /** What matches, newest first, by other means than the service's. */
  public static List<Task> matching(List<Task> tasks, TaskFilter filter, Instant now) {
    return tasks.stream()
        .filter(task -> task.key().account().equals(Samples.ACCOUNT))
        .filter(task -> !isExpired(task, now))
        .filter(task -> matches(task, filter))
        .sorted(
            Comparator.comparing((Task task) -> task.order().createdAt().toEpochMilli())
                .thenComparing(task -> task.key().id().value())
                .reversed())
        .toList();
  }

  private static boolean isExpired(Task task, Instant now) {
    return task.upkeep()
        .expiresAt()
        .filter(at -> at.truncatedTo(ChronoUnit.SECONDS).compareTo(now) <= 0)
        .isPresent();
  }

  private static boolean matches(Task task, TaskFilter filter) {
    Source source = task.order().source();
    boolean inGroup = filter.groupId().isEmpty() || filter.groupId().equals(source.groupId());
    boolean ofSource =
        filter.sourceIds().isEmpty() || filter.sourceIds().contains(source.id().orElse("none"));
    boolean asked = filter.ids().isEmpty() || filter.ids().get().contains(task.key().id());
    return inGroup
        && ofSource
        && asked
        && (filter.statuses().isEmpty() || filter.statuses().contains(task.status()))
        && (filter.types().isEmpty() || filter.types().contains(task.order().type()))
        && (filter.priorities().isEmpty() || filter.priorities().contains(task.order().priority()));
  }

  private static Arbitrary<String> ids() {
    return Arbitraries.of(IDS);
  }

  /** Many at the same instant, and many about the age from which a task may have expired. */
  private static Arbitrary<Duration> ages() {
    List<Duration> bounds =
        List.of(Duration.ZERO, RETENTION, RETENTION.minusMinutes(1), RETENTION.plusDays(3));
    return Combinators.combine(
            Arbitraries.of(bounds),
            Arbitraries.of(-1_001L, -1_000L, -999L, -2L, -1L, 0L, 0L, 1L, 2L, 999L, 1_000L, 1_001L))
        .as((bound, millis) -> bound.plusMillis(bound.isZero() ? Math.abs(millis) : millis));
  }

  private static Arbitrary<Duration> delays() {
    return Arbitraries.of(
        Duration.ZERO,
        Duration.ofMillis(1),
        Duration.ofMillis(999),
        Duration.ofSeconds(1),
        Duration.ofDays(2),
        Duration.ofDays(4));
  }

  private static Arbitrary<Function<String, TaskBuilder>> orders() {
    Arbitrary<Source> sources =
        Combinators.combine(
                Arbitraries.of(SOURCES).optional(0.7), Arbitraries.of(GROUPS).optional(0.7))
            .as((source, group) -> new Source(Optional.empty(), source, group));
    return Combinators.combine(
            Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.just(Samples.ACCOUNT)),
                Tuple.of(1, Arbitraries.just(Samples.OTHER_ACCOUNT))),
            Arbitraries.of(TaskType.class),
            Arbitraries.of(Priority.class),
            sources)
        .as(
            (account, type, priority, source) ->
                id -> Samples.task(id).of(account).type(type).priority(priority).source(source));
  }

  /** The task some time after its creation, but not after now. */
  private static Task stand(TaskBuilder builder, Fate fate, Duration delay) {
    Task queued = builder.queued();
    Instant later = queued.order().createdAt().plus(delay);
    Instant then = later.isAfter(NOW) ? NOW : later;
    Task claimed = queued.claim(then, Timings.standard().leasing().lease());
    return switch (fate) {
      case UNSENT -> builder.unsent();
      case PLACEHOLDER -> builder.placeholder();
      case QUEUED -> queued;
      case PROCESSING -> claimed;
      case COMPLETED -> claimed.complete(Samples.videoResult(claimed), then, RETENTION);
      case FAILED -> claimed.fail(Samples.error(then), then, RETENTION);
      case CANCELLED -> Samples.cancelled(queued, then);
      case REGENERATED -> Samples.regenerated(Samples.cancelled(queued, then), "again", then);
    };
  }

  private static <T> Arbitrary<Set<T>> filter(Arbitrary<T> values, double presence) {
    return some(values).optional(presence).map(set -> set.orElse(Set.of()));
  }

  private static <T> Arbitrary<Set<T>> some(Arbitrary<T> values) {
    return values.set().ofMinSize(1).ofMaxSize(4);
  }
}
