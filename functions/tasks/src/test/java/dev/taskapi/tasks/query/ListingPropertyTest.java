package dev.taskapi.tasks.query;

import dev.taskapi.tasks.Task;
import dev.taskapi.tasks.testing.InMemoryTaskStore;
import dev.taskapi.tasks.testing.ManualClock;
import dev.taskapi.tasks.testing.Samples;
import dev.taskapi.tasks.testing.SmallSlices;
import dev.taskapi.tasks.testing.TaskLists;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class ListingPropertyTest {
  @Property
  void whatRestsIsListedSkippedWalkedAndCountedAsTheOracleDoes(
      @ForAll("tasks") List<Task> tasks,
      @ForAll("filters") TaskFilter filter,
      @ForAll @IntRange(min = 1, max = 30) int limit,
      @ForAll @IntRange(max = 30) int skip,
      @ForAll @IntRange(min = 1, max = 10) int slice) {
    ManualClock clock = new ManualClock();
    InMemoryTaskStore store = new InMemoryTaskStore(clock);
    tasks.forEach(store::create);

    QueryTasks queryTasks =
        new QueryTasks(SmallSlices.of(store, slice), Samples.surroundings(clock));
    new ListingContract(queryTasks, tasks, filter).holds(limit, skip);
  }

  @Provide
  Arbitrary<List<Task>> tasks() {
    return TaskLists.tasks();
  }

  @Provide
  Arbitrary<TaskFilter> filters() {
    return TaskLists.filters();
  }
}
