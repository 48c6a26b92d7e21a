package dev.taskapi.tasks.query;

import dev.taskapi.tasks.AccountId;
import dev.taskapi.tasks.TaskStatus;
import dev.taskapi.tasks.port.Stream;
import dev.taskapi.tasks.port.Stream.Scope;
import dev.taskapi.tasks.port.Stream.Sieve;
import java.util.List;
import java.util.Optional;

/** Chooses the streams that together hold what a filter wants. */
final class Streams {
  private Streams() {}

  static List<Stream> of(AccountId account, TaskFilter filter) {
    Sieve sieve =
        new Sieve(filter.types(), filter.priorities(), filter.groupId(), filter.sourceIds(), false);
    return scopes(filter).stream()
        .flatMap(
            scope ->
                statuses(filter).stream().map(status -> new Stream(account, scope, status, sieve)))
        .toList();
  }

  private static List<Scope> scopes(TaskFilter filter) {
    if (!filter.sourceIds().isEmpty()) {
      return filter.sourceIds().stream().<Scope>map(Scope.OfSource::new).toList();
    }
    return List.of(filter.groupId().<Scope>map(Scope.Group::new).orElseGet(Scope.Account::new));
  }

  /**
   * Where every status is wanted, the stream of all serves: in it nothing moves while it is read.
   */
  private static List<Optional<TaskStatus>> statuses(TaskFilter filter) {
    boolean any =
        filter.statuses().isEmpty() || filter.statuses().size() == TaskStatus.values().length;
    return any ? List.of(Optional.empty()) : filter.statuses().stream().map(Optional::of).toList();
  }
}
