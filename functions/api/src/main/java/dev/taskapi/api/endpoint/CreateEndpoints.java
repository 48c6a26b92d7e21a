package dev.taskapi.api.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import dev.taskapi.api.caller.Caller;
import dev.taskapi.api.endpoint.Idempotency.Begun;
import dev.taskapi.api.problem.Problems;
import dev.taskapi.api.route.Routes;
import dev.taskapi.api.wire.HttpCall;
import dev.taskapi.api.wire.Reply;
import dev.taskapi.tasks.create.CreateTasks;
import dev.taskapi.tasks.create.Names;
import dev.taskapi.tasks.create.NewTask;
import dev.taskapi.tasks.create.Origin;
import dev.taskapi.tasks.create.Placing;
import dev.taskapi.tasks.limit.OpenTasks;
import java.util.ArrayList;
import java.util.List;

/** The calls that create tasks. */
public final class CreateEndpoints {
  private final CreateTasks createTasks;
  private final Idempotency idempotency;
  private final CreatedViews views;
  private final OpenTasks openTasks;

  public CreateEndpoints(
      CreateTasks createTasks, Idempotency idempotency, CreatedViews views, OpenTasks openTasks) {
    this.openTasks = openTasks;
    this.createTasks = createTasks;
    this.idempotency = idempotency;
    this.views = views;
  }

  /** Creates up to 100 tasks. */
  public Reply bulk(Caller caller, HttpCall call) {
    JsonNode body = call.json();
    List<NewTask> tasks = BulkReader.bulk(body);
    openTasks.refuseOver(caller.account(), tasks.size());
    Begun begun = idempotency.begin(caller, Routes.CREATE_TASKS, call, body);
    return views.all(tasks, create(caller, call, begun.names(), tasks));
  }

  /** Creates one task; the status tells whether it is new. */
  public Reply single(Caller caller, HttpCall call) {
    JsonNode body = call.json();
    NewTask task = BulkReader.single(body);
    openTasks.refuseOver(caller.account(), 1);
    Begun begun = idempotency.begin(caller, Routes.CREATE_TASK, call, body);
    Placing placing = create(caller, call, begun.names(), List.of(task)).getFirst();
    int status = placing instanceof Placing.Existing ? 200 : 201;
    return views.one(idempotency.status(begun, status), task, placing);
  }

  /** Creates a video from a flat body. */
  public Reply video(Caller caller, HttpCall call) {
    JsonNode body = call.json();
    NewTask task = BulkReader.video(body);
    openTasks.refuseOver(caller.account(), 1);
    Begun begun = idempotency.begin(caller, Routes.GENERATE_VIDEO, call, body);
    return views.one(202, task, create(caller, call, begun.names(), List.of(task)).getFirst());
  }

  /** What became of each task; a problem where some could not be written. */
  private List<Placing> create(Caller caller, HttpCall call, Names names, List<NewTask> tasks) {
    Origin origin = new Origin(caller.account(), caller.userId(), call.requestId());
    List<Placing> placings = createTasks.create(origin, names, tasks);
    List<String> created = new ArrayList<>();
    List<Integer> failed = new ArrayList<>();
    for (int i = 0; i < placings.size(); i++) {
      switch (placings.get(i)) {
        case Placing.Failed failure -> failed.add(i);
        case Placing.Placed placed -> created.add(placed.task().key().id().value());
      }
    }
    if (!failed.isEmpty()) {
      throw Problems.partlyCreated(created, failed).asException();
    }
    return placings;
  }
}
