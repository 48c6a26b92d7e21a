package dev.taskapi.tasks.testing;

import dev.taskapi.tasks.port.Deliveries;
import dev.taskapi.tasks.port.Erasures;
import dev.taskapi.tasks.port.FileStore;
import dev.taskapi.tasks.port.IdempotencyStore;
import dev.taskapi.tasks.port.QueueMarks;
import dev.taskapi.tasks.port.TaskQueues;
import dev.taskapi.tasks.port.TaskStore;

/** Everything outside of a process. */
public record Ports(
    TaskStore store,
    TaskQueues queues,
    Deliveries deliveries,
    QueueMarks marks,
    FileStore files,
    Erasures erasures,
    IdempotencyStore calls) {

  /** The same as a process has them that dies where {@code faults} says. */
  Ports through(Faults faults) {
    return new Ports(
        faults.wrap(store),
        faults.wrap(queues),
        faults.wrap(deliveries),
        faults.wrap(marks),
        faults.wrap(files),
        faults.wrap(Erasures.class, erasures),
        faults.wrap(IdempotencyStore.class, calls));
  }
}
