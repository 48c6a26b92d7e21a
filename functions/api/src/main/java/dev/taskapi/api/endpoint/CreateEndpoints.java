package dev.taskapi.api.endpoint;

import dev.taskapi.api.caller.Caller;
import dev.taskapi.api.endpoint.Idempotency.Begun;
import dev.taskapi.api.problem.Problems;
import dev.taskapi.api.route.Routes;
import dev.taskapi.api.wire.HttpCall;
import dev.taskapi.api.wire.Reply;
import dev.taskapi.tasks.create.CreateTasks;
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
    Sent sent = Sent.of(Routes.CREATE_TASKS, call);
    List<NewTask> tasks = BulkReader.bulk(sent.body());
    return views.all(tasks, create(caller, sent, tasks).placings());
  }

  /** Creates one task; the status tells whether it is new. */
  public Reply single(Caller caller, HttpCall call) {
    Sent sent = Sent.of(Routes.CREATE_TASK, call);
    NewTask task = BulkReader.single(sent.body());
    Made made = create(caller, sent, List.of(task));
    int status = made.first() instanceof Placing.Existing ? 200 : 201;
    return views.one(idempotency.status(made.begun(), status), task, made.first());
  }

  /** Creates a video from a flat body. */
  public Reply video(Caller caller, HttpCall call) {
    Sent sent = Sent.of(Routes.GENERATE_VIDEO, call);
    NewTask task = BulkReader.video(sent.body());
    return views.one(202, task, create(caller, sent, List.of(task)).first());
  }

  /** What a call has made of its tasks. */
  private record Made(Begun begun, List<Placing> placings) {
    Placing first() {
      return placings.getFirst();
    }
  }

  /** Whatever can refuse the call stands before its key is used up. */
  private Made create(Caller caller, Sent sent, List<NewTask> tasks) {
    openTasks.refuseOver(caller.account(), tasks.size());
    Begun begun = idempotency.begin(caller, sent);
    Origin origin = new Origin(caller.account(), caller.userId(), sent.call().requestId());
    List<Placing> placings = createTasks.create(origin, begun.names(), tasks);
    refuseFailures(placings);
    return new Made(begun, placings);
  }

  private static void refuseFailures(List<Placing> placings) {
    List<String> created = new ArrayList<>();
    List<Integer> failed = new ArrayList<>();
    for (int i = 0; i < placings.size(); i++) {
      switch (placings.get(i)) {
        case Placing.Failed failure -> failed.add(i);
        case Placing.Deleted deleted -> {}
        case Placing.Placed placed -> created.add(placed.task().key().id().value());
      }
    }
    if (!failed.isEmpty()) {
      throw Problems.partlyCreated(created, failed).asException();
    }
    refuseDeleted(placings);
  }

  /** Told last: a call that is repeated until nothing fails has made all the others. */
  private static void refuseDeleted(List<Placing> placings) {
    for (Placing placing : placings) {
      if (placing instanceof Placing.Deleted deleted) {
        throw Problems.deleted(deleted.id().value()).asException();
      }
    }
  }
}
