package dev.taskapi.api.endpoint;

import dev.taskapi.api.caller.Caller;
import dev.taskapi.api.problem.Problems;
import dev.taskapi.api.wire.HttpCall;
import dev.taskapi.api.wire.Reply;
import dev.taskapi.tasks.Ids;
import dev.taskapi.tasks.create.CreateTasks;
import dev.taskapi.tasks.create.NewTask;
import dev.taskapi.tasks.create.Origin;
import dev.taskapi.tasks.create.Placing;
import java.util.ArrayList;
import java.util.List;

/** The calls that create tasks. */
public final class CreateEndpoints {
  private final CreateTasks createTasks;
  private final BulkReader reader;
  private final CreatedViews views;

  public CreateEndpoints(CreateTasks createTasks, Ids ids, CreatedViews views) {
    this.createTasks = createTasks;
    this.reader = new BulkReader(ids);
    this.views = views;
  }

  /** Creates up to 100 tasks. */
  public Reply bulk(Caller caller, HttpCall call) {
    List<NewTask> tasks = reader.bulk(call.json());
    return views.all(tasks, create(caller, call, tasks));
  }

  /** Creates one task. */
  public Reply single(Caller caller, HttpCall call) {
    NewTask task = reader.single(call.json());
    return views.one(task, create(caller, call, List.of(task)).getFirst());
  }

  /** What became of each task; a problem where some could not be written. */
  private List<Placing> create(Caller caller, HttpCall call, List<NewTask> tasks) {
    Origin origin = new Origin(caller.account(), caller.userId(), call.requestId());
    List<Placing> placings = createTasks.create(origin, tasks);
    List<String> created = new ArrayList<>();
    List<Integer> failed = new ArrayList<>();
    for (int i = 0; i < placings.size(); i++) {
      if (placings.get(i) instanceof Placing.Failed) {
        failed.add(i);
      } else if (!(placings.get(i) instanceof Placing.Deleted)) {
        created.add(tasks.get(i).id().value());
      }
    }
    if (!failed.isEmpty()) {
      throw Problems.partlyCreated(created, failed).asException();
    }
    refuseDeleted(placings);
    return placings;
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
