package dev.taskapi.tasks.testing;

import dev.taskapi.requests.TaskType;
import dev.taskapi.tasks.AccountId;
import dev.taskapi.tasks.Priority;
import dev.taskapi.tasks.Source;
import dev.taskapi.tasks.Task;
import dev.taskapi.tasks.TaskStatus;
import dev.taskapi.tasks.port.Due;
import dev.taskapi.tasks.port.Position;
import dev.taskapi.tasks.port.Stream.Scope;
import dev.taskapi.tasks.port.Stream.Sieve;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The indexes over the tasks, each with its own entries. */
final class TaskIndexes {
  static final int BUCKETS = 16;

  private static final Comparator<Due> DUE_ORDER =
      Comparator.comparing(Due::checkAt)
          .thenComparing(due -> due.key().id())
          .thenComparing(due -> due.key().account());

  private final InstantSource clock;
  private final Lag lag;
  private final Map<Part, LaggingIndex<Entry>> streams = new HashMap<>();
  private final Map<Integer, LaggingIndex<Due>> checks = new HashMap<>();

  /** The part of an index that a stream reads. */
  private record Part(AccountId account, Scope scope, Optional<TaskStatus> status) {}

  /**
   * What an index knows of a task.
   *
   * @param expiresAt known by status alone
   */
  record Entry(
      Position position,
      TaskType type,
      Priority priority,
      Source source,
      boolean withRequest,
      Optional<Instant> expiresAt) {

    static Entry of(Task task, Part part) {
      return new Entry(
          Position.of(task),
          task.order().type(),
          task.order().priority(),
          task.order().source(),
          task.order().request().isPresent(),
          part.status().flatMap(status -> task.upkeep().expiresAt()));
    }

    boolean passes(Sieve sieve) {
      return isAnyOf(sieve.types(), type)
          && isAnyOf(sieve.priorities(), priority)
          && (sieve.groupId().isEmpty() || sieve.groupId().equals(source.groupId()))
          && (sieve.sourceIds().isEmpty()
              || source.id().filter(sieve.sourceIds()::contains).isPresent())
          && (withRequest || !sieve.withRequest());
    }

    private static <T> boolean isAnyOf(Set<T> allowed, T value) {
      return allowed.isEmpty() || allowed.contains(value);
    }
  }

  TaskIndexes(InstantSource clock, Lag lag) {
    this.clock = clock;
    this.lag = lag;
  }

  /** A row changed, or came, or went. */
  void move(Optional<Task> before, Optional<Task> after) {
    Set<Part> all = new HashSet<>();
    before.ifPresent(task -> all.addAll(parts(task)));
    after.ifPresent(task -> all.addAll(parts(task)));
    for (Part part : all) {
      streams
          .computeIfAbsent(
              part, absent -> new LaggingIndex<>(clock, lag, Comparator.comparing(Entry::position)))
          .move(entry(before, part), entry(after, part));
    }
    Stream.concat(before.stream(), after.stream())
        .map(TaskIndexes::bucket)
        .distinct()
        .forEach(bucket -> checks(bucket).move(due(before), due(after)));
  }

  /** Without what is of the other kind, live or expired. */
  Stream<Entry> seen(dev.taskapi.tasks.port.Stream stream) {
    return part(stream).filter(isOf(stream));
  }

  Predicate<Entry> isOf(dev.taskapi.tasks.port.Stream stream) {
    Instant now = clock.instant();
    return entry ->
        stream.expired() == entry.expiresAt().filter(at -> !now.isBefore(at)).isPresent();
  }

  Stream<Entry> part(dev.taskapi.tasks.port.Stream stream) {
    Part part = new Part(stream.account(), stream.scope(), stream.status());
    return Optional.ofNullable(streams.get(part)).stream().flatMap(LaggingIndex::seen);
  }

  Stream<Due> due(int bucket, Optional<Due> after) {
    return checks(bucket)
        .seen()
        .filter(due -> after.isEmpty() || DUE_ORDER.compare(due, after.get()) > 0);
  }

  private LaggingIndex<Due> checks(int bucket) {
    return checks.computeIfAbsent(bucket, absent -> new LaggingIndex<>(clock, lag, DUE_ORDER));
  }

  private static Set<Entry> entry(Optional<Task> task, Part part) {
    return task.filter(present -> parts(present).contains(part))
        .map(present -> Set.of(Entry.of(present, part)))
        .orElse(Set.of());
  }

  private static Set<Part> parts(Task task) {
    Source source = task.order().source();
    Set<Scope> scopes = new HashSet<>();
    scopes.add(new Scope.Account());
    source.groupId().ifPresent(id -> scopes.add(new Scope.Group(id)));
    source.id().ifPresent(id -> scopes.add(new Scope.OfSource(id)));
    Set<Part> parts = new HashSet<>();
    for (Scope scope : scopes) {
      parts.add(new Part(task.key().account(), scope, Optional.empty()));
      parts.add(new Part(task.key().account(), scope, Optional.of(task.status())));
    }
    return parts;
  }

  private static Set<Due> due(Optional<Task> task) {
    return task.flatMap(
            present -> present.upkeep().checkAt().map(at -> Set.of(new Due(present.key(), at))))
        .orElse(Set.of());
  }

  private static int bucket(Task task) {
    return Math.floorMod(task.key().hashCode(), BUCKETS);
  }
}
