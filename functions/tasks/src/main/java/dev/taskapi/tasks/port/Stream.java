package dev.taskapi.tasks.port;

import dev.taskapi.requests.TaskType;
import dev.taskapi.tasks.AccountId;
import dev.taskapi.tasks.Priority;
import dev.taskapi.tasks.TaskStatus;
import java.util.Optional;
import java.util.Set;

/**
 * One sorted run of index entries.
 *
 * @param status absent for the stream of all, which never moves an entry, and cannot tell a live
 *     task from an expired one whose row is not removed yet
 * @param expired whether a stream of one status holds these instead of the live ones
 */
public record Stream(
    AccountId account, Scope scope, Optional<TaskStatus> status, Sieve sieve, boolean expired) {
  public Stream {
    if (expired && status.isEmpty()) {
      throw new IllegalArgumentException("the stream of all does not know what has expired");
    }
  }

  /** All, or the live ones of a status. */
  public Stream(AccountId account, Scope scope, Optional<TaskStatus> status, Sieve sieve) {
    this(account, scope, status, sieve, false);
  }

  /** Which index the stream is read from. */
  public sealed interface Scope {
    record Account() implements Scope {}

    record Group(String groupId) implements Scope {}

    record OfSource(String sourceId) implements Scope {}
  }

  /** What entries must have besides; an empty set asks for nothing. */
  public record Sieve(
      Set<TaskType> types,
      Set<Priority> priorities,
      Optional<String> groupId,
      Set<String> sourceIds,
      boolean withRequest) {
    public Sieve {
      types = Set.copyOf(types);
      priorities = Set.copyOf(priorities);
      sourceIds = Set.copyOf(sourceIds);
    }

    public static final Sieve ALL =
        new Sieve(Set.of(), Set.of(), Optional.empty(), Set.of(), false);
  }
}
