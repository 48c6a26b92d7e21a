package dev.taskapi.tasks.query;

import dev.taskapi.tasks.AccountId;
import dev.taskapi.tasks.TaskStatus;
import dev.taskapi.tasks.port.Stream;
import dev.taskapi.tasks.port.Stream.Scope;
import dev.taskapi.tasks.port.Stream.Sieve;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The streams that hold what a filter wants. With group and sources there are two sides, the
 * group's and the sources', each of which holds all of it.
 */
final class Streams {
  private final AccountId account;
  private final TaskFilter filter;
  private final Sieve sieve;

  Streams(AccountId account, TaskFilter filter) {
    this.account = account;
    this.filter = filter;
    this.sieve =
        new Sieve(filter.types(), filter.priorities(), filter.groupId(), filter.sourceIds(), false);
  }

  /**
   * Whether every status is wanted. Then the streams of all serve: in them nothing moves while it
   * is read.
   */
  boolean ofAnyStatus() {
    return filter.statuses().isEmpty() || filter.statuses().size() == TaskStatus.values().length;
  }

  List<List<Stream>> wanted() {
    return ofAnyStatus() ? ofAll() : live();
  }

  /** By time alone; what has expired is in them as long as its row is there. */
  List<List<Stream>> ofAll() {
    return scopes().stream().map(side -> side.stream().map(scope -> all(scope)).toList()).toList();
  }

  /** By status. */
  List<List<Stream>> live() {
    Set<TaskStatus> statuses = ofAnyStatus() ? Set.of(TaskStatus.values()) : filter.statuses();
    return byStatus(List.copyOf(statuses), false);
  }

  List<List<Stream>> expired() {
    return byStatus(
        Arrays.stream(TaskStatus.values()).filter(TaskStatus::mayExpire).toList(), true);
  }

  /** The live ones of a stream of all. */
  List<Stream> live(Stream all) {
    return Arrays.stream(TaskStatus.values())
        .map(status -> of(all.scope(), status, false))
        .toList();
  }

  private List<List<Stream>> byStatus(List<TaskStatus> statuses, boolean expired) {
    return scopes().stream()
        .map(
            side ->
                side.stream()
                    .flatMap(scope -> statuses.stream().map(status -> of(scope, status, expired)))
                    .toList())
        .toList();
  }

  private Stream all(Scope scope) {
    return new Stream(account, scope, Optional.empty(), sieve);
  }

  private Stream of(Scope scope, TaskStatus status, boolean expired) {
    return new Stream(account, scope, Optional.of(status), sieve, expired);
  }

  private List<List<Scope>> scopes() {
    List<List<Scope>> sides = new ArrayList<>();
    filter.groupId().ifPresent(group -> sides.add(List.of(new Scope.Group(group))));
    if (!filter.sourceIds().isEmpty()) {
      sides.add(filter.sourceIds().stream().<Scope>map(Scope.OfSource::new).toList());
    }
    return sides.isEmpty() ? List.of(List.of(new Scope.Account())) : sides;
  }
}
