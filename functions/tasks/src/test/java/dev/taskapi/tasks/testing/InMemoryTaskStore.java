package dev.taskapi.tasks.testing;

import dev.taskapi.tasks.AccountId;
import dev.taskapi.tasks.RequestData;
import dev.taskapi.tasks.RequestRef;
import dev.taskapi.tasks.Task;
import dev.taskapi.tasks.TaskKey;
import dev.taskapi.tasks.Upkeep;
import dev.taskapi.tasks.port.Creation;
import dev.taskapi.tasks.port.Due;
import dev.taskapi.tasks.port.Position;
import dev.taskapi.tasks.port.RequestGoneException;
import dev.taskapi.tasks.port.Slice;
import dev.taskapi.tasks.port.Span;
import dev.taskapi.tasks.port.Stream;
import dev.taskapi.tasks.port.TaskStore;
import dev.taskapi.tasks.port.Write;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The tasks in this process, with the semantics of the DynamoDB table: indexes can lag, an expired
 * row stays until its id is taken again, and a request apart is gone as soon as it may be.
 */
public final class InMemoryTaskStore implements TaskStore {
  /** A request of more bytes stands apart from its task. */
  public static final int MOST_INLINE_BYTES = 300;

  private final InstantSource clock;
  private final TaskIndexes indexes;
  private final Map<TaskKey, Task> rows = new HashMap<>();
  private final Map<TaskKey, Grave> graves = new HashMap<>();
  private final Map<Apart, Kept> requests = new HashMap<>();
  private long names;

  private record Apart(AccountId account, String key) {}

  /** A tombstone. */
  private record Grave(Task task, Instant deletedAt, Instant expiresAt) {

    boolean forbids(Task other, Optional<Instant> since) {
      return task.attempt().dispatch().equals(other.attempt().dispatch())
          || task.order().createdAt().equals(other.order().createdAt())
          || since.filter(at -> !deletedAt.isBefore(at)).isPresent();
    }
  }

  private record Kept(RequestData data, Instant expiresAt) {}

  /** With indexes that answer at once. */
  public InMemoryTaskStore(InstantSource clock) {
    this(clock, Lag.none());
  }

  public InMemoryTaskStore(InstantSource clock, Lag lag) {
    this.clock = clock;
    this.indexes = new TaskIndexes(clock, lag);
  }

  @Override
  public synchronized Creation create(Task task, Optional<Instant> since) {
    if (grave(task.key()).filter(grave -> grave.forbids(task, since)).isPresent()) {
      return new Creation.Deleted();
    }
    Optional<Task> standing = find(task.key());
    if (standing.isEmpty()) {
      return new Creation.Created(put(task));
    }
    Task other = standing.get();
    return other.attempt().dispatch().equals(task.attempt().dispatch())
        ? new Creation.Repeated(other)
        : new Creation.Exists(other);
  }

  @Override
  public synchronized Write replace(Task next) {
    Optional<Task> standing = row(next.key());
    return standing.filter(task -> task.revision().equals(next.revision())).isPresent()
        ? new Write.Written(put(next))
        : new Write.Lost(standing.filter(this::isLive));
  }

  @Override
  public synchronized Write bury(Task task, Instant deletedAt, Instant expiresAt) {
    Optional<Task> standing = row(task.key());
    if (standing.filter(row -> row.revision().equals(task.revision())).isEmpty()) {
      return new Write.Lost(standing.filter(this::isLive));
    }
    rows.remove(task.key());
    graves.put(task.key(), new Grave(task, deletedAt, expiresAt));
    indexes.move(standing, Optional.empty());
    return new Write.Written(task.revised(name("revision")));
  }

  @Override
  public synchronized Optional<Task> find(TaskKey key) {
    return row(key).filter(this::isLive);
  }

  @Override
  public synchronized Map<TaskKey, Task> findAll(Collection<TaskKey> keys) {
    Map<TaskKey, Task> found = new HashMap<>();
    keys.forEach(key -> find(key).ifPresent(task -> found.put(key, task)));
    return found;
  }

  @Override
  public synchronized boolean belongsToAnother(TaskKey key) {
    return !rows.containsKey(key)
        && grave(key).isEmpty()
        && all().stream().anyMatch(task -> task.key().id().equals(key.id()));
  }

  @Override
  public synchronized Optional<RequestData> request(Task task) {
    return task.order()
        .request()
        .map(
            ref ->
                switch (ref) {
                  case RequestRef.Inline inline -> inline.data();
                  case RequestRef.Apart apart -> read(task.key(), apart);
                });
  }

  @Override
  public synchronized Task place(Task task, RequestData request, Instant expiresAt) {
    if (request.bytes() <= MOST_INLINE_BYTES) {
      return task.withRequest(new RequestRef.Inline(request));
    }
    String key = name("request");
    requests.put(new Apart(task.key().account(), key), new Kept(request, expiresAt));
    return task.withRequest(new RequestRef.Apart(key));
  }

  @Override
  public synchronized void eraseRequest(AccountId account, RequestRef.Apart request) {
    requests.remove(new Apart(account, request.key()));
  }

  @Override
  public synchronized Slice scan(Stream stream, Optional<Position> after, int limit) {
    List<TaskIndexes.Entry> read =
        indexes
            .part(stream)
            .filter(entry -> after.isEmpty() || entry.position().compareTo(after.get()) > 0)
            .limit(limit)
            .toList();
    return new Slice(
        read.stream()
            .filter(indexes.isOf(stream))
            .filter(entry -> entry.passes(stream.sieve()))
            .map(TaskIndexes.Entry::position)
            .toList(),
        read.size() < limit ? Optional.empty() : Optional.of(read.getLast().position()));
  }

  @Override
  public synchronized List<Position> oldest(Stream stream, int limit) {
    return indexes
        .seen(stream)
        .filter(entry -> entry.passes(stream.sieve()))
        .map(TaskIndexes.Entry::position)
        .sorted(Comparator.reverseOrder())
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized long count(Stream stream, Span span) {
    return indexes
        .seen(stream)
        .filter(entry -> entry.passes(stream.sieve()))
        .filter(entry -> span.contains(entry.position().createdAt()))
        .count();
  }

  @Override
  public synchronized List<Due> due(int bucket, Instant now, Optional<Due> after, int limit) {
    return indexes
        .due(bucket, after)
        .filter(due -> !due.checkAt().isAfter(now))
        .limit(limit)
        .toList();
  }

  @Override
  public int buckets() {
    return TaskIndexes.BUCKETS;
  }

  /** Every live task of every account. */
  public synchronized List<Task> all() {
    return rows.values().stream().filter(this::isLive).toList();
  }

  /** The requests of an account that stand apart, whether a row names them or not. */
  public synchronized Set<String> requestsApart(AccountId account) {
    return requests.keySet().stream()
        .filter(apart -> apart.account().equals(account))
        .map(Apart::key)
        .collect(Collectors.toSet());
  }

  private Optional<Grave> grave(TaskKey key) {
    return Optional.ofNullable(graves.get(key))
        .filter(grave -> clock.instant().isBefore(grave.expiresAt()));
  }

  private Optional<Task> row(TaskKey key) {
    return Optional.ofNullable(rows.get(key));
  }

  private boolean isLive(Task task) {
    return !task.isExpired(clock.instant());
  }

  private Task put(Task task) {
    Task written = expiringAtWholeSeconds(task).revised(name("revision"));
    graves.remove(task.key());
    Optional<Task> before = Optional.ofNullable(rows.put(task.key(), written));
    indexes.move(before, Optional.of(written));
    return written;
  }

  private RequestData read(TaskKey task, RequestRef.Apart apart) {
    return Optional.ofNullable(requests.get(new Apart(task.account(), apart.key())))
        .filter(kept -> clock.instant().isBefore(kept.expiresAt()))
        .map(Kept::data)
        .orElseThrow(
            () -> new RequestGoneException("the request of %s is gone".formatted(task.id())));
  }

  private String name(String kind) {
    names++;
    return kind + "-" + names;
  }

  private static Task expiringAtWholeSeconds(Task task) {
    Upkeep upkeep = task.upkeep();
    return new Task(
        task.key(),
        task.order(),
        task.attempt(),
        task.progress(),
        task.run(),
        task.outcome(),
        new Upkeep(
            upkeep.checkAt(),
            upkeep.sentAt(),
            upkeep.expiresAt().map(at -> at.truncatedTo(ChronoUnit.SECONDS))),
        task.events(),
        task.revision());
  }
}
