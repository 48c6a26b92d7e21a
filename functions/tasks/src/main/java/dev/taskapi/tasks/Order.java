package dev.taskapi.tasks;

import dev.taskapi.requests.TaskType;
import java.time.Instant;
import java.util.Optional;

/**
 * What was asked for, by whom and when: never changes, a regenerate's overrides of the request
 * aside.
 *
 * @param request absent for a task that only marks a place
 */
public record Order(
    TaskType type,
    Priority priority,
    String userId,
    Source source,
    Optional<RequestRef> request,
    Instant createdAt) {

  /** The same with a request that stands elsewhere. */
  Order with(RequestRef ref) {
    return new Order(type, priority, userId, source, Optional.of(ref), createdAt);
  }
}
