package dev.taskapi.tasks.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskapi.tasks.Task;
import dev.taskapi.tasks.TaskKey;
import dev.taskapi.tasks.port.Position;
import dev.taskapi.tasks.testing.Samples;
import dev.taskapi.tasks.testing.TaskLists;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** That lists and counts of resting tasks are just what a plain oracle says. */
final class ListingContract {
  private final QueryTasks queryTasks;
  private final TaskFilter filter;
  private final List<TaskKey> expected;

  ListingContract(QueryTasks queryTasks, List<Task> tasks, TaskFilter filter) {
    this.queryTasks = queryTasks;
    this.filter = filter;
    this.expected = keys(TaskLists.matching(tasks, filter, TaskLists.NOW));
  }

  void holds(int limit, int skip) {
    assertThat(queryTasks.count(Samples.ACCOUNT, filter)).isEqualTo(expected.size());
    Window window = new Window(limit, skip, Optional.empty());
    Page page = queryTasks.list(Samples.ACCOUNT, filter, window);
    assertThat(keys(page.tasks())).isEqualTo(expected.stream().skip(skip).limit(limit).toList());
    assertThat(page.more()).isEqualTo(expected.size() > skip + limit);
    QueryTasks.Listing listing = queryTasks.listAndCount(Samples.ACCOUNT, filter, window);
    assertThat(keys(listing.page().tasks())).isEqualTo(keys(page.tasks()));
    assertThat(listing.page().more()).isEqualTo(page.more());
    assertThat(listing.total()).isEqualTo(expected.size());
    assertThat(walk(limit)).isEqualTo(expected);
  }

  private List<TaskKey> walk(int limit) {
    List<TaskKey> walked = new ArrayList<>();
    Optional<Position> after = Optional.empty();
    boolean more = true;
    while (more) {
      Page page = queryTasks.list(Samples.ACCOUNT, filter, new Window(limit, 0, after));
      walked.addAll(keys(page.tasks()));
      more = page.more();
      after = more ? Optional.of(Position.of(page.tasks().getLast())) : after;
    }
    return walked;
  }

  private static List<TaskKey> keys(List<Task> tasks) {
    return tasks.stream().map(Task::key).toList();
  }
}
