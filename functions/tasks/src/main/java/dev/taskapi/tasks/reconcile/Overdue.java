package dev.taskapi.tasks.reconcile;

import dev.taskapi.tasks.Surroundings;
import dev.taskapi.tasks.Task;
import java.time.Duration;
import java.time.Instant;

/** Tells tasks that are open past the bounds that the service states. */
record Overdue(Surroundings surroundings) {
  /** Of its own accord nothing waits in its queue or is worked on for so long. */
  private static final Duration LONG = Duration.ofDays(1);

  /** What the reconciler found of a task leaves it where it should not be any more. */
  boolean is(Task task, Finding finding) {
    return switch (finding) {
      case UNREACHABLE ->
          task.upkeep().checkAt().filter(at -> isPast(at.plus(grace()))).isPresent();
      case WAITING -> isPast(task.upkeep().sentAt().orElse(task.order().createdAt()).plus(LONG));
      case RUNNING -> task.progress().startedAt().filter(at -> isPast(at.plus(LONG))).isPresent();
      case NOT_DUE, QUEUED, RESENT, ERASED, UNREAD -> false;
    };
  }

  /** A lost message is sent again within 15 min, and looked for after 10. */
  private Duration grace() {
    return surroundings.timings().checks().sent().dividedBy(2);
  }

  private boolean isPast(Instant bound) {
    return !surroundings.now().isBefore(bound);
  }
}
