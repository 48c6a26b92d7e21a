package dev.taskapi.tasks.query;

import dev.taskapi.tasks.Ids;
import dev.taskapi.tasks.Parallel;
import dev.taskapi.tasks.Task;
import dev.taskapi.tasks.dynamodb.DynamoDbTaskStore;
import dev.taskapi.tasks.dynamodb.TableName;
import dev.taskapi.tasks.port.TaskStore;
import dev.taskapi.tasks.testing.ManualClock;
import dev.taskapi.tasks.testing.Samples;
import dev.taskapi.tasks.testing.SmallSlices;
import dev.taskapi.tasks.testing.TaskLists;
import dev.taskapi.tasks.testing.TestCloud;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class ListingPropertyIT {
  @Property(tries = 8)
  void theShardedTableIsListedAndCountedAsTheOracleDoes(
      @ForAll("tasks") List<Task> tasks,
      @ForAll("filters") List<TaskFilter> filters,
      @ForAll @IntRange(min = 1, max = 30) int limit,
      @ForAll @IntRange(max = 30) int skip,
      @ForAll @IntRange(min = 3, max = 12) int slice) {
    ManualClock clock = new ManualClock();
    TaskStore store =
        new DynamoDbTaskStore(
            TestCloud.dynamoDb(), new TableName(TestCloud.newTable(), 3), Ids.secure(), clock);
    Parallel.map(tasks, store::create);
    QueryTasks queryTasks =
        new QueryTasks(SmallSlices.of(store, slice), Samples.surroundings(clock));

    filters.forEach(filter -> new ListingContract(queryTasks, tasks, filter).holds(limit, skip));
  }

  @Provide
  Arbitrary<List<Task>> tasks() {
    return TaskLists.tasks();
  }

  @Provide
  Arbitrary<List<TaskFilter>> filters() {
    return TaskLists.filters().list().ofMinSize(3).ofMaxSize(5);
  }
}
