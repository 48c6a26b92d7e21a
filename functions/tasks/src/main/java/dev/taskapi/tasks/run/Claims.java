package dev.taskapi.tasks.run;

import dev.taskapi.tasks.Surroundings;
import dev.taskapi.tasks.Task;
import dev.taskapi.tasks.TaskError;
import dev.taskapi.tasks.Timings;
import dev.taskapi.tasks.metrics.Metric;
import dev.taskapi.tasks.port.TaskStore;
import dev.taskapi.tasks.port.Write;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Decides whether a message may run its task, and claims the task for it. */
public final class Claims {
  private static final Duration SHORTEST = Duration.ofSeconds(1);
  private static final Duration LONGEST_EARLY = Duration.ofSeconds(30);

  private final TaskStore store;
  private final Surroundings surroundings;

  public Claims(TaskStore store, Surroundings surroundings) {
    this.store = store;
    this.surroundings = surroundings;
  }

  public Verdict claim(Delivery delivery) {
    Optional<Task> row = store.find(delivery.message().key());
    while (true) {
      switch (judge(delivery, row)) {
        case Judgement.Decided decided -> {
          return decided.verdict();
        }
        case Judgement.Take take -> {
          switch (store.replace(take.claimed())) {
            case Write.Written written -> {
              tellClaimed(take.row(), written.task());
              return new Verdict.Go(written.task());
            }
            case Write.Lost lost -> row = lost.now();
          }
        }
        case Judgement.Exhausted exhausted -> {
          switch (store.replace(exhausted.failed())) {
            case Write.Written written -> {
              surroundings.metrics().count(Metric.TASKS_FAILED, written.task());
              return new Verdict.Acknowledge("its tries are used up");
            }
            case Write.Lost lost -> row = lost.now();
          }
        }
      }
    }
  }

  /** How long a task waits is told of an attempt's first try: later ones were to wait. */
  private void tellClaimed(Task row, Task claimed) {
    if (row.run().leaseUntil().isPresent()) {
      surroundings.metrics().count(Metric.TASKS_RETRIED, claimed);
    } else if (row.progress().startedAt().isEmpty()) {
      Duration waited =
          Duration.between(row.progress().updatedAt(), claimed.progress().updatedAt());
      surroundings.metrics().ofTask(claimed, Map.of(Metric.TIME_IN_QUEUE, waited.toMillis()));
    }
  }

  private sealed interface Judgement {
    record Decided(Verdict verdict) implements Judgement {}

    record Take(Task row, Task claimed) implements Judgement {}

    record Exhausted(Task failed) implements Judgement {}
  }

  private Judgement judge(Delivery delivery, Optional<Task> row) {
    Optional<Task> own =
        row.filter(task -> task.attempt().dispatch().equals(delivery.message().dispatch()));
    return own.map(task -> judgeOwn(delivery, task)).orElseGet(() -> decided(stray(delivery)));
  }

  private Judgement judgeOwn(Delivery delivery, Task task) {
    return switch (task.status()) {
      case PENDING -> decided(stray(delivery));
      case QUEUED -> take(task);
      case PROCESSING -> task.run().isLive(now()) ? decided(waitFor(task)) : take(task);
      case COMPLETED, FAILED, CANCELLED -> decided(new Verdict.Acknowledge("its task has ended"));
    };
  }

  private Judgement take(Task task) {
    return task.run().tries() < Timings.MOST_TRIES
        ? new Judgement.Take(task, task.claim(now(), surroundings.timings().leasing().lease()))
        : new Judgement.Exhausted(
            task.fail(exhausted(task), now(), surroundings.timings().keeping().retention()));
  }

  /** Its row may yet be written; growing pauses keep an orphan from being read over and over. */
  private Verdict stray(Delivery delivery) {
    Instant giveUp = delivery.sentAt().plus(surroundings.timings().messages().early());
    if (!now().isBefore(giveUp)) {
      return new Verdict.Acknowledge("no task bears its dispatch");
    }
    Duration pause = SHORTEST.multipliedBy(1L << Math.clamp(delivery.received() - 1, 0, 5));
    Duration left = Duration.between(now(), giveUp);
    return new Verdict.Early(shorter(shorter(pause, LONGEST_EARLY), left));
  }

  private Verdict waitFor(Task task) {
    Instant lapse = task.run().leaseUntil().orElseThrow();
    Duration left = Duration.between(now(), lapse).plus(SHORTEST);
    return new Verdict.Held(left);
  }

  private TaskError exhausted(Task task) {
    String last =
        task.outcome()
            .error()
            .filter(error -> error.attempt() == task.attempt().number())
            .map(error -> "the last failure: " + error.message())
            .orElse("its processor fell silent each time");
    String message =
        "Tried %d times without success; %s. Regenerate the task to try again"
            .formatted(task.run().tries(), last);
    return new TaskError(
        "processing", "tries_exhausted", message, false, task.attempt().number(), now());
  }

  private static Judgement decided(Verdict verdict) {
    return new Judgement.Decided(verdict);
  }

  private static Duration shorter(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? a : b;
  }

  private Instant now() {
    return surroundings.now();
  }
}
