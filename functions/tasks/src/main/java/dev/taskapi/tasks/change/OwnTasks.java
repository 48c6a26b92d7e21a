package dev.taskapi.tasks.change;

import dev.taskapi.tasks.AccountId;
import dev.taskapi.tasks.Parallel;
import dev.taskapi.tasks.Task;
import dev.taskapi.tasks.TaskId;
import dev.taskapi.tasks.TaskKey;
import dev.taskapi.tasks.port.TaskStore;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Finds the tasks that a caller names. */
public final class OwnTasks {
  private final TaskStore store;

  public OwnTasks(TaskStore store) {
    this.store = store;
  }

  /** Reads consistently. A name that can be no task's is unknown; one given twice counts once. */
  public Selection select(AccountId account, Collection<String> names) {
    List<String> once = names.stream().distinct().toList();
    Map<TaskKey, Task> found = store.findAll(keys(account, once));
    List<Task> tasks = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    for (String name : once) {
      key(account, name)
          .flatMap(key -> Optional.ofNullable(found.get(key)))
          .ifPresentOrElse(tasks::add, () -> unknown.add(name));
    }
    return new Selection(tasks, unknown);
  }

  /** The first of the unknown that another account owns. */
  public Optional<String> foreign(AccountId account, List<String> unknown) {
    List<TaskKey> keys = keys(account, unknown);
    List<Boolean> foreign = Parallel.map(keys, store::belongsToAnother);
    return IntStream.range(0, keys.size())
        .filter(foreign::get)
        .mapToObj(i -> keys.get(i).id().value())
        .findFirst();
  }

  private static List<TaskKey> keys(AccountId account, List<String> names) {
    return names.stream().flatMap(name -> key(account, name).stream()).toList();
  }

  private static Optional<TaskKey> key(AccountId account, String name) {
    return Optional.of(name)
        .filter(TaskId::isValid)
        .map(valid -> new TaskKey(account, new TaskId(valid)));
  }
}
