package dev.taskapi.tasks;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A task as it stands. Each method that moves it answers the task as it would be; only a
 * conditional write makes that so.
 *
 * @param events oldest first, the newest {@value #MOST_EVENTS}
 * @param revision random for each write: a write names the one it was made from
 */
public record Task(
    TaskKey key,
    Order order,
    Attempt attempt,
    Progress progress,
    Run run,
    Outcome outcome,
    Upkeep upkeep,
    List<TaskEvent> events,
    String revision) {
  public static final int MOST_EVENTS = 50;
  static final double QUEUED_PERCENT = 1.0;
  static final double MOST_RUNNING_PERCENT = 99.0;

  public Task {
    events = List.copyOf(events.subList(Math.max(0, events.size() - MOST_EVENTS), events.size()));
  }

  /** A task whose message was sent at {@code sentAt}. */
  public static Task queued(TaskKey key, Order order, Attempt attempt, Sending sending) {
    Task pending = pending(key, order, attempt, Upkeep.check(sending.checkAt()));
    return pending.queue(sending, order.createdAt());
  }

  /** A task with a request that could not be sent yet: the reconciler sends it. */
  public static Task unsent(TaskKey key, Order order, Attempt attempt, Instant checkAt) {
    return pending(key, order, attempt, Upkeep.check(checkAt));
  }

  /** A task without a request, which never runs. */
  public static Task placeholder(TaskKey key, Order order, Attempt attempt, Instant expiresAt) {
    return pending(key, order, attempt, Upkeep.expire(expiresAt));
  }

  private static Task pending(TaskKey key, Order order, Attempt attempt, Upkeep upkeep) {
    Instant now = order.createdAt();
    return new Task(
        key,
        order,
        attempt,
        new Progress(TaskStatus.PENDING, 0, now, Optional.empty(), Optional.empty()),
        Run.NONE,
        Outcome.NONE,
        upkeep,
        List.of(TaskEvent.of(now, EventKind.PENDING)),
        "");
  }

  public Incarnation incarnation() {
    return new Incarnation(key, order.createdAt());
  }

  public TaskStatus status() {
    return progress.status();
  }

  public boolean isOpen() {
    return !status().isEnding();
  }

  public boolean isExpired(Instant now) {
    return upkeep.expiresAt().filter(at -> !now.isBefore(at)).isPresent();
  }

  /** Its message is on its way. */
  public Task queue(Sending sending, Instant now) {
    return with(
        progress.moved(TaskStatus.QUEUED, QUEUED_PERCENT, now),
        run,
        outcome,
        upkeep.checkedAt(sending.checkAt()).sent(sending.sentAt()),
        TaskEvent.of(now, EventKind.QUEUED));
  }

  /** A processor takes it. */
  public Task claim(Instant now, Duration lease) {
    EventKind kind =
        status() == TaskStatus.PROCESSING && run.leaseUntil().isPresent()
            ? EventKind.TAKEN_OVER
            : EventKind.STARTED;
    return with(
        progress.started(now),
        run.claimed(now.plus(lease)),
        outcome,
        upkeep,
        TaskEvent.of(now, kind));
  }

  /** Its processor still works on it. */
  public Task advance(double percent, List<TaskEvent> since, Instant now, Duration lease) {
    return new Task(
        key,
        order,
        attempt,
        progress.at(Math.min(percent, MOST_RUNNING_PERCENT), now),
        run.extended(now.plus(lease)),
        outcome,
        upkeep,
        plus(since),
        revision);
  }

  /** Its files are stored. */
  public Task complete(TaskResult result, Instant now, Duration retention) {
    return with(
        progress.moved(TaskStatus.COMPLETED, 100, now),
        run.released(),
        Outcome.of(result),
        upkeep.ended(now.plus(retention)),
        TaskEvent.of(now, EventKind.COMPLETED));
  }

  /** It cannot be made. */
  public Task fail(TaskError error, Instant now, Duration retention) {
    return with(
        progress.moved(TaskStatus.FAILED, progress.percent(), now),
        run.released(),
        outcome.failed(error),
        upkeep.ended(now.plus(retention)),
        new TaskEvent(now, EventKind.FAILED, error.message()));
  }

  /** It is tried again after a pause. */
  public Task retry(TaskError error, Duration pause, Instant now, Duration check) {
    String words =
        "Try %d failed: %s; next in %d s"
            .formatted(run.tries(), error.message(), pause.toSeconds());
    return with(
        progress.moved(TaskStatus.QUEUED, QUEUED_PERCENT, now),
        run.released(),
        outcome.failed(error),
        upkeep.checkedAt(now.plus(pause).plus(check)),
        new TaskEvent(now, EventKind.RETRY, words));
  }

  /**
   * Its processor gives it up at the end of its time.
   *
   * @param advanced whether a piece of work was finished since the claim: only then the try does
   *     not count, so that work which never gets anywhere ends
   */
  public Task pause(boolean advanced, Instant now, Duration check) {
    return with(
        progress.at(progress.percent(), now),
        advanced ? run.releasedUncounted() : run.released(),
        outcome,
        upkeep.checkedAt(now.plus(check)),
        TaskEvent.of(now, EventKind.PAUSED));
  }

  /** The reconciler found nothing to do yet. */
  public Task checkAgain(Instant at) {
    return with(progress, run, outcome, upkeep.checkedAt(at));
  }

  /** The reconciler sent its message once more. */
  public Task resent(Sending sending) {
    return with(progress, run, outcome, upkeep.checkedAt(sending.checkAt()).sent(sending.sentAt()));
  }

  /** The same task under the name of the write that made it so. */
  public Task revised(String newRevision) {
    return new Task(key, order, attempt, progress, run, outcome, upkeep, events, newRevision);
  }

  /** The same task with a request that stands elsewhere. */
  public Task withRequest(RequestRef ref) {
    return new Task(
        key, order.with(ref), attempt, progress, run, outcome, upkeep, events, revision);
  }

  Task noting(TaskEvent... since) {
    return with(progress, run, outcome, upkeep, since);
  }

  private Task with(
      Progress newProgress, Run newRun, Outcome newOutcome, Upkeep newUpkeep, TaskEvent... since) {
    return new Task(
        key,
        order,
        attempt,
        newProgress,
        newRun,
        newOutcome,
        newUpkeep,
        plus(List.of(since)),
        revision);
  }

  private List<TaskEvent> plus(List<TaskEvent> since) {
    List<TaskEvent> all = new ArrayList<>(events);
    all.addAll(since);
    return all;
  }
}
