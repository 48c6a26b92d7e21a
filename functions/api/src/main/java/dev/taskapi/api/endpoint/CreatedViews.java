package dev.taskapi.api.endpoint;

import dev.taskapi.api.wire.AnswerSize;
import dev.taskapi.api.wire.Json;
import dev.taskapi.api.wire.Reply;
import dev.taskapi.api.wire.TaskView;
import dev.taskapi.api.wire.TaskViews;
import dev.taskapi.tasks.Parallel;
import dev.taskapi.tasks.create.NewTask;
import dev.taskapi.tasks.create.Placing;
import dev.taskapi.tasks.port.TaskStore;
import java.util.List;
import java.util.stream.IntStream;

/** What a create answers. */
public final class CreatedViews {
  private final TaskViews views;
  private final TaskStore store;

  public CreatedViews(TaskViews views, TaskStore store) {
    this.views = views;
    this.store = store;
  }

  /**
   * A list in the order of the tasks; where the requests would not fit the answer, without them.
   */
  Reply all(List<NewTask> tasks, List<Placing> placings) {
    List<Integer> positions = IntStream.range(0, tasks.size()).boxed().toList();
    List<TaskView> views = Parallel.map(positions, i -> view(tasks.get(i), placings.get(i)));
    String json = Json.write(views);
    return Reply.written(
        200,
        AnswerSize.fits(json)
            ? json
            : Json.write(views.stream().map(TaskView::withoutRequest).toList()));
  }

  /** A task alone, which always fits. */
  Reply one(int status, NewTask task, Placing placing) {
    return Reply.json(status, view(task, placing));
  }

  private TaskView view(NewTask sent, Placing placing) {
    return switch (placing) {
      case Placing.Created created -> views.full(created.task(), sent.request());
      case Placing.Placed placed -> views.full(placed.task(), store.request(placed.task()));
      case Placing.Deleted deleted ->
          throw new IllegalStateException("%s was deleted".formatted(deleted.id()));
      case Placing.Failed failed -> throw new IllegalStateException(failed.reason());
    };
  }
}
