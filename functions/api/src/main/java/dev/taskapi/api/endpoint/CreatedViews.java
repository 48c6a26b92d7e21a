package dev.taskapi.api.endpoint;

import dev.taskapi.api.wire.Json;
import dev.taskapi.api.wire.TaskView;
import dev.taskapi.api.wire.TaskViews;
import dev.taskapi.tasks.Parallel;
import dev.taskapi.tasks.RequestData;
import dev.taskapi.tasks.create.NewTask;
import dev.taskapi.tasks.create.Placing;
import dev.taskapi.tasks.port.TaskStore;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What a create answers. */
public final class CreatedViews {
  /** Under the 6 MB of a Lambda answer, whose JSON text is escaped once more on its way. */
  private static final int MOST_BYTES = 4_500_000;

  private final TaskViews views;
  private final TaskStore store;

  public CreatedViews(TaskViews views, TaskStore store) {
    this.views = views;
    this.store = store;
  }

  /** In the order of the tasks; where the requests would not fit the answer, without them. */
  List<TaskView> of(List<NewTask> tasks, List<Placing> placings) {
    List<Integer> positions = IntStream.range(0, tasks.size()).boxed().toList();
    List<TaskView> all =
        Parallel.map(positions, i -> view(tasks.get(i).request(), placings.get(i)));
    boolean fits = Json.write(all).getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES;
    return fits ? all : all.stream().map(TaskView::withoutRequest).toList();
  }

  private TaskView view(Optional<RequestData> sent, Placing placing) {
    return switch (placing) {
      case Placing.Created created -> views.full(created.task(), sent);
      case Placing.Existing existing -> views.full(existing.task(), store.request(existing.task()));
      case Placing.Failed failed -> throw new IllegalStateException(failed.reason());
    };
  }
}
