package dev.taskapi.tasks.query;

import dev.taskapi.requests.TaskType;
import dev.taskapi.tasks.Priority;
import dev.taskapi.tasks.Task;
import dev.taskapi.tasks.TaskId;
import dev.taskapi.tasks.TaskStatus;
import java.util.Optional;
import java.util.Set;

/** Which tasks are wanted. All conditions must hold; an empty set asks for nothing. */
public record TaskFilter(
    Optional<String> groupId,
    Set<String> sourceIds,
    Optional<Set<TaskId>> ids,
    Set<TaskStatus> statuses,
    Set<TaskType> types,
    Set<Priority> priorities) {
  public static final TaskFilter ALL =
      new TaskFilter(Optional.empty(), Set.of(), Optional.empty(), Set.of(), Set.of(), Set.of());

  public TaskFilter {
    sourceIds = Set.copyOf(sourceIds);
    ids = ids.map(Set::copyOf);
    statuses = Set.copyOf(statuses);
    types = Set.copyOf(types);
    priorities = Set.copyOf(priorities);
  }

  boolean wants(TaskStatus status) {
    return isAnyOf(statuses, status);
  }

  TaskFilter withStatus(TaskStatus status) {
    return new TaskFilter(groupId, sourceIds, ids, Set.of(status), types, priorities);
  }

  boolean matches(Task task) {
    var source = task.order().source();
    return groupId.map(Optional::of).map(source.groupId()::equals).orElse(true)
        && (sourceIds.isEmpty() || source.id().filter(sourceIds::contains).isPresent())
        && ids.map(set -> set.contains(task.key().id())).orElse(true)
        && wants(task.status())
        && isAnyOf(types, task.order().type())
        && isAnyOf(priorities, task.order().priority());
  }

  private static <T> boolean isAnyOf(Set<T> allowed, T value) {
    return allowed.isEmpty() || allowed.contains(value);
  }
}
