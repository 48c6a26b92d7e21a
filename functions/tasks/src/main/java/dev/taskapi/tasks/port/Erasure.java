package dev.taskapi.tasks.port;

import dev.taskapi.tasks.Incarnation;
import dev.taskapi.tasks.RequestRef;
import dev.taskapi.tasks.Task;
import java.time.Instant;
import java.util.Optional;

/**
 * A note that all of a deleted task is to be erased.
 *
 * @param request where the request stands if it stands apart
 * @param dueAt when it is erased for the last time, to the millisecond
 */
public record Erasure(Incarnation incarnation, Optional<RequestRef.Apart> request, Instant dueAt) {

  public static Erasure of(Task task, Instant dueAt) {
    Optional<RequestRef.Apart> apart =
        task.order()
            .request()
            .filter(RequestRef.Apart.class::isInstance)
            .map(RequestRef.Apart.class::cast);
    return new Erasure(task.incarnation(), apart, dueAt);
  }
}
