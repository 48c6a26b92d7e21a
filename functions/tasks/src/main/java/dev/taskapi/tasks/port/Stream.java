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
 * @param status absent for the stream of all, which never moves an entry
 */
public record Stream(AccountId account, Scope scope, Optional<TaskStatus> status, Sieve sieve) {

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
