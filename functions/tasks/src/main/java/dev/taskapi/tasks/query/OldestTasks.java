package dev.taskapi.tasks.query;

import dev.taskapi.tasks.Task;
import dev.taskapi.tasks.TaskKey;
import dev.taskapi.tasks.port.Position;
import dev.taskapi.tasks.port.Stream;
import dev.taskapi.tasks.port.TaskStore;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Finds the oldest tasks of a stream. The rows decide: the index still shows what was just moved,
 * so that more of it is read where that leaves too few.
 */
public record OldestTasks(TaskStore store) {
  /**
   * What was found.
   *
   * @param tasks oldest first; there may be more of them than wanted
   * @param entries how many of the index were read
   * @param all whether it has no others
   */
  public record Found(List<Task> tasks, int entries, boolean all) {}

  /**
   * Reads until so many as wanted are found, or there are no more.
   *
   * @param holds what the row must be for the entry to be true
   * @param most entries are looked through, about
   */
  public Found find(Stream stream, Predicate<Task> holds, int wanted, int most) {
    for (int limit = wanted; ; limit *= 2) {
      List<Position> entries = store.oldest(stream, limit);
      List<Task> tasks = rows(stream, entries).stream().filter(holds).toList();
      boolean all = entries.size() < limit;
      if (all || tasks.size() >= wanted || limit >= most) {
        return new Found(tasks, entries.size(), all);
      }
    }
  }

  private List<Task> rows(Stream stream, List<Position> entries) {
    List<TaskKey> keys =
        entries.stream().map(entry -> new TaskKey(stream.account(), entry.id())).toList();
    Map<TaskKey, Task> rows = store.findAll(keys);
    return entries.stream()
        .flatMap(
            entry ->
                Optional.ofNullable(rows.get(new TaskKey(stream.account(), entry.id()))).stream()
                    .filter(row -> Position.of(row).equals(entry)))
        .toList();
  }
}
