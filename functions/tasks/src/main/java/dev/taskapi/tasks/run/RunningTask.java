package dev.taskapi.tasks.run;

import dev.taskapi.tasks.EventKind;
import dev.taskapi.tasks.Surroundings;
import dev.taskapi.tasks.Task;
import dev.taskapi.tasks.TaskError;
import dev.taskapi.tasks.TaskEvent;
import dev.taskapi.tasks.TaskResult;
import dev.taskapi.tasks.TaskStatus;
import dev.taskapi.tasks.Timings;
import dev.taskapi.tasks.metrics.Metric;
import dev.taskapi.tasks.port.TaskStore;
import dev.taskapi.tasks.port.Write;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A claimed task while it is worked on. Every write is made under the claim: it is refused once the
 * task was cancelled, regenerated or claimed by another, and so is all that follows. Safe for the
 * worker and its timer together.
 */
public final class RunningTask {
  private final TaskStore store;
  private final Surroundings surroundings;
  private final Task claimed;
  private final List<TaskEvent> unwritten = new ArrayList<>();
  private Task current;
  private double percent;
  private boolean superseded;
  private Instant written;

  public RunningTask(TaskStore store, Surroundings surroundings, Task claimed) {
    this.store = store;
    this.surroundings = surroundings;
    this.claimed = claimed;
    this.current = claimed;
    this.percent = claimed.progress().percent();
    this.written = surroundings.now();
  }

  public Task claimed() {
    return claimed;
  }

  /** A stage began; written by the next {@link #tick} or with the ending. */
  public synchronized void stage(String words) {
    unwritten.add(new TaskEvent(surroundings.now(), EventKind.STAGE, words));
  }

  public synchronized void progress(double newPercent) {
    percent = Math.max(percent, newPercent);
  }

  /**
   * To be called every {@link Timings#watch()}: writes what is new, or the heartbeat if it is due,
   * else looks whether the claim still holds.
   *
   * @return false once it does not: the work is to be stopped
   */
  public synchronized boolean tick() {
    Instant due = written.plus(surroundings.timings().leasing().heartbeat());
    if (!unwritten.isEmpty() || !surroundings.now().isBefore(due)) {
      return write(task -> task).isPresent();
    }
    superseded = superseded || store.find(claimed.key()).filter(this::isMine).isEmpty();
    return !superseded;
  }

  /** Absent where the claim no longer holds: then nothing was written. */
  public synchronized Optional<Task> complete(TaskResult result) {
    Optional<Task> written =
        write(task -> task.complete(result, now(), timings().keeping().retention()));
    written.ifPresent(this::tellCompleted);
    return written;
  }

  /** Fails the task for good. */
  public synchronized Optional<Task> fail(TaskError error) {
    return counted(
        Metric.TASKS_FAILED,
        write(task -> task.fail(error, now(), timings().keeping().retention())));
  }

  /** Queues the task for another try after a pause. */
  public synchronized Optional<Task> retry(TaskError error, Duration pause) {
    return counted(
        Metric.TASKS_RETRIED,
        write(task -> task.retry(error, pause, now(), timings().checks().sent())));
  }

  /** Gives the claim up at the end of the processor's time. */
  public synchronized Optional<Task> pause(boolean advanced) {
    return write(task -> task.pause(advanced, now(), timings().checks().sent()));
  }

  private Optional<Task> counted(Metric metric, Optional<Task> written) {
    written.ifPresent(task -> surroundings.metrics().count(metric, task));
    return written;
  }

  private void tellCompleted(Task task) {
    Duration took =
        Duration.between(
            task.progress().startedAt().orElseThrow(), task.progress().endedAt().orElseThrow());
    surroundings
        .metrics()
        .ofTask(task, Map.of(Metric.TASKS_COMPLETED, 1L, Metric.TIME_TO_GENERATE, took.toMillis()));
  }

  private Optional<Task> write(UnaryOperator<Task> change) {
    while (!superseded) {
      Task advanced = current.advance(percent, unwritten, now(), timings().leasing().lease());
      switch (store.replace(change.apply(advanced))) {
        case Write.Written done -> {
          current = done.task();
          unwritten.clear();
          written = now();
          return Optional.of(current);
        }
        case Write.Lost lost -> {
          superseded = lost.now().filter(this::isMine).isEmpty();
          lost.now().ifPresent(this::buildOn);
        }
      }
    }
    return Optional.empty();
  }

  /** Another's write, or an own one whose answer was lost and that holds the events already. */
  private void buildOn(Task row) {
    current = row;
    unwritten.removeAll(row.events());
  }

  private boolean isMine(Task row) {
    return row.status() == TaskStatus.PROCESSING
        && row.attempt().equals(claimed.attempt())
        && row.run().fence() == claimed.run().fence();
  }

  private Instant now() {
    return surroundings.now();
  }

  private Timings timings() {
    return surroundings.timings();
  }
}
