package dev.taskapi.api.endpoint;

import dev.taskapi.api.caller.Caller;
import dev.taskapi.api.problem.Problems;
import dev.taskapi.api.wire.HttpCall;
import dev.taskapi.api.wire.Reply;
import dev.taskapi.api.wire.TaskViews;
import dev.taskapi.tasks.Task;
import dev.taskapi.tasks.TaskId;
import dev.taskapi.tasks.TaskKey;
import dev.taskapi.tasks.port.RequestGoneException;
import dev.taskapi.tasks.port.TaskStore;
import java.util.Map;
import java.util.Optional;

/** The calls that read single tasks. */
public final class QueryEndpoints {
  private final TaskStore store;
  private final TaskViews views;

  public QueryEndpoints(TaskStore store, TaskViews views) {
    this.store = store;
    this.views = views;
  }

  /** All of a task. */
  public Reply get(Caller caller, HttpCall call) {
    try {
      return full(find(caller, call));
    } catch (RequestGoneException overtaken) {
      return full(find(caller, call));
    }
  }

  private Reply full(Task task) {
    return Reply.json(200, views.full(task, store.request(task)));
  }

  /** Leads to the main file. */
  public Reply result(Caller caller, HttpCall call) {
    Task task = find(caller, call);
    return views
        .mainLink(task)
        .map(link -> Reply.redirect(link.toString()))
        .orElseThrow(
            () ->
                Problems.notFound(
                        "Task %s has no result yet: its status is %s"
                            .formatted(task.key().id(), task.status()))
                    .asException());
  }

  /** Tells that the service answers. */
  public static Reply health(HttpCall call) {
    return Reply.json(200, Map.of("status", "ok"));
  }

  private Task find(Caller caller, HttpCall call) {
    String id = call.pathParameter("task_id");
    return Optional.of(id)
        .filter(TaskId::isValid)
        .flatMap(valid -> store.find(new TaskKey(caller.account(), new TaskId(valid))))
        .orElseThrow(() -> Problems.taskNotFound(id).asException());
  }
}
