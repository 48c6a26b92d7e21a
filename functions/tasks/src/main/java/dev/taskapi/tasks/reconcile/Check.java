package dev.taskapi.tasks.reconcile;

import dev.taskapi.tasks.Sending;
import dev.taskapi.tasks.Surroundings;
import dev.taskapi.tasks.Task;
import dev.taskapi.tasks.port.TaskStore;
import dev.taskapi.tasks.port.Write;
import java.time.Duration;
import java.time.Instant;

/** Decides what one task needs whose check is due, and does it. */
final class Check {
  private final TaskStore store;
  private final Resending resending;
  private final LostMessages lostMessages;
  private final Surroundings surroundings;

  Check(
      TaskStore store, Resending resending, LostMessages lostMessages, Surroundings surroundings) {
    this.store = store;
    this.resending = resending;
    this.lostMessages = lostMessages;
    this.surroundings = surroundings;
  }

  Finding look(Task task) {
    Instant now = surroundings.now();
    if (task.upkeep().checkAt().filter(at -> !at.isAfter(now)).isEmpty()) {
      return Finding.NOT_DUE;
    }
    return switch (task.status()) {
      case PENDING -> queue(task, now);
      case QUEUED -> resendIfLost(task, now);
      case PROCESSING ->
          task.run().isLive(now)
              ? write(task.checkAgain(now.plus(interval())), Finding.RUNNING)
              : resendIfLost(task, now);
      case COMPLETED, FAILED, CANCELLED -> Finding.NOT_DUE;
    };
  }

  private Finding queue(Task task, Instant now) {
    return resending.send(task)
        ? write(task.queue(Sending.at(now, interval()), surroundings.now()), Finding.QUEUED)
        : Finding.UNREACHABLE;
  }

  private Finding resendIfLost(Task task, Instant now) {
    if (!lostMessages.isLost(task)) {
      return Finding.WAITING;
    }
    return resending.send(task)
        ? write(task.resent(Sending.at(now, interval())), Finding.RESENT)
        : Finding.UNREACHABLE;
  }

  /** A lost write needs nothing: whoever won has seen to the task. */
  private Finding write(Task next, Finding finding) {
    return switch (store.replace(next)) {
      case Write.Written written -> finding;
      case Write.Lost lost -> Finding.NOT_DUE;
    };
  }

  private Duration interval() {
    return surroundings.timings().checks().sent();
  }
}
