package dev.taskapi.tasks.reconcile;

import dev.taskapi.tasks.Surroundings;
import dev.taskapi.tasks.Task;
import dev.taskapi.tasks.TaskError;
import dev.taskapi.tasks.TaskMessage;
import dev.taskapi.tasks.TaskStatus;
import dev.taskapi.tasks.metrics.Metric;
import dev.taskapi.tasks.port.TaskQueues;
import dev.taskapi.tasks.port.TaskStore;
import dev.taskapi.tasks.port.Write;
import java.util.List;
import java.util.Optional;

/** What becomes of messages that their queue gave up. */
public final class DeadLetters {
  private final TaskStore store;
  private final TaskQueues queues;
  private final Surroundings surroundings;

  public DeadLetters(TaskStore store, TaskQueues queues, Surroundings surroundings) {
    this.store = store;
    this.queues = queues;
    this.surroundings = surroundings;
  }

  /**
   * Fails a task that was never claimed; sends the message of one that may still run once more,
   * after a long pause; lets go of all others.
   *
   * @return whether the message has been seen to
   */
  public boolean settle(TaskMessage message) {
    Optional<Task> row = store.find(message.key());
    while (true) {
      Optional<Task> own =
          row.filter(task -> task.attempt().dispatch().equals(message.dispatch()))
              .filter(Task::isOpen);
      if (own.isEmpty()) {
        return true;
      }
      Task task = own.get();
      if (task.status() != TaskStatus.QUEUED || task.run().tries() > 0) {
        return sendAgain(message);
      }
      switch (store.replace(failed(task))) {
        case Write.Written written -> {
          surroundings.metrics().count(Metric.TASKS_FAILED, written.task());
          return true;
        }
        case Write.Lost lost -> row = lost.now();
      }
    }
  }

  private boolean sendAgain(TaskMessage message) {
    return queues
        .send(message.queue(), List.of(message), surroundings.timings().pauses().deadLetter())
        .isEmpty();
  }

  private Task failed(Task task) {
    TaskError error =
        new TaskError(
            "processing",
            "never_started",
            "No processor could take the task: its queue gave it up. Regenerate it to try again",
            false,
            task.attempt().number(),
            surroundings.now());
    return task.fail(error, surroundings.now(), surroundings.timings().keeping().retention());
  }
}
