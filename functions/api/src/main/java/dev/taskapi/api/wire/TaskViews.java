package dev.taskapi.api.wire;

import dev.taskapi.tasks.Order;
import dev.taskapi.tasks.RequestData;
import dev.taskapi.tasks.Task;
import dev.taskapi.tasks.TaskResult;
import dev.taskapi.tasks.TaskResult.ResultFile;
import dev.taskapi.tasks.port.FileStore;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Turns tasks into what callers read, with freshly signed links. */
public final class TaskViews {
  /** How long a link opens. */
  public static final Duration LINK_LIFE = Duration.ofHours(1);

  private final FileStore files;

  public TaskViews(FileStore files) {
    this.files = files;
  }

  public TaskView full(Task task, Optional<RequestData> request) {
    List<TaskView.EventView> events =
        task.events().stream()
            .map(
                event ->
                    new TaskView.EventView(
                        event.at().toString(), event.message(task.order().type())))
            .toList();
    TaskSummary summary = summary(task, result -> file -> Optional.of(link(result, file)));
    return new TaskView(summary, request.map(RequestData::json).orElse(null), events);
  }

  public TaskSummary listed(Task task) {
    return summary(task, result -> file -> Optional.empty());
  }

  /** A link to the main file; empty where there is no file yet. */
  public Optional<URI> mainLink(Task task) {
    return task.outcome().result().map(result -> link(result, result.files().getFirst()));
  }

  private URI link(TaskResult result, ResultFile file) {
    return files.link(result.key(file), file, LINK_LIFE);
  }

  private TaskSummary summary(
      Task task, Function<TaskResult, Function<ResultFile, Optional<URI>>> links) {
    Order order = task.order();
    return new TaskSummary(
        task.key().id().value(),
        order.userId(),
        task.key().account().value(),
        order.type().wireName(),
        order.priority().wireName(),
        task.status().name(),
        task.progress().percent(),
        order.createdAt().toString(),
        task.progress().updatedAt().toString(),
        task.progress().startedAt().map(Instant::toString),
        task.progress().endedAt().map(Instant::toString),
        task.attempt().number(),
        task.run().tries(),
        order.source().name(),
        order.source().id(),
        order.source().groupId(),
        mainLink(task).map(URI::toString),
        task.outcome().result().map(result -> ResultView.of(result, links.apply(result))),
        task.outcome().error().map(TaskSummary.ErrorView::of));
  }
}
