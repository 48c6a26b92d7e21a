package dev.taskapi.api.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import dev.taskapi.api.caller.Caller;
import dev.taskapi.api.problem.Problems;
import dev.taskapi.api.wire.HttpCall;
import dev.taskapi.api.wire.Reply;
import dev.taskapi.requests.Branding;
import dev.taskapi.requests.FieldProblem;
import dev.taskapi.requests.Fields;
import dev.taskapi.requests.Loc;
import dev.taskapi.requests.RequestReader;
import dev.taskapi.tasks.Ids;
import dev.taskapi.tasks.create.CreateTasks;
import dev.taskapi.tasks.create.NewTask;
import dev.taskapi.tasks.create.Origin;
import dev.taskapi.tasks.create.Placing;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The calls that create tasks. */
public final class CreateEndpoints {
  private static final int MOST_TASKS = 100;
  private static final Loc BODY = Loc.of("body");

  private final CreateTasks createTasks;
  private final Ids ids;
  private final CreatedViews views;

  public CreateEndpoints(CreateTasks createTasks, Ids ids, CreatedViews views) {
    this.createTasks = createTasks;
    this.ids = ids;
    this.views = views;
  }

  /** Creates up to 100 tasks. */
  public Reply bulk(Caller caller, HttpCall call) {
    List<NewTask> tasks = readBulk(call.json());
    return Reply.json(200, views.of(tasks, create(caller, call, tasks)));
  }

  /** Creates one task. */
  public Reply single(Caller caller, HttpCall call) {
    List<FieldProblem> problems = new ArrayList<>();
    JsonNode body = call.json();
    Optional<NewTask> task = new TaskReader(ids, Branding.NONE, problems).read(body, BODY);
    List<NewTask> tasks = List.of(task.orElseThrow(() -> invalid(problems)));
    List<Placing> placings = create(caller, call, tasks);
    int status = placings.getFirst() instanceof Placing.Created ? 201 : 200;
    return Reply.json(status, views.of(tasks, placings).getFirst());
  }

  private List<Placing> create(Caller caller, HttpCall call, List<NewTask> tasks) {
    Origin origin = new Origin(caller.account(), caller.userId(), call.requestId());
    List<Placing> placings = createTasks.create(origin, tasks);
    List<String> created = new ArrayList<>();
    List<Integer> failed = new ArrayList<>();
    for (int i = 0; i < placings.size(); i++) {
      if (placings.get(i) instanceof Placing.Failed) {
        failed.add(i);
      } else {
        created.add(tasks.get(i).id().value());
      }
    }
    if (!failed.isEmpty()) {
      throw Problems.partlyCreated(created, failed).asException();
    }
    return placings;
  }

  private List<NewTask> readBulk(JsonNode body) {
    List<FieldProblem> problems = new ArrayList<>();
    JsonNode list = list(body);
    Branding shared = RequestReader.branding(new Fields(body, BODY, problems));
    TaskReader reader = new TaskReader(ids, shared, problems);
    List<NewTask> tasks = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      reader.read(list.get(i), BODY.at("tasks").at(i)).ifPresent(tasks::add);
    }
    if (!problems.isEmpty()) {
      throw invalid(problems);
    }
    refuseDuplicates(tasks);
    return tasks;
  }

  private static JsonNode list(JsonNode body) {
    JsonNode list = body.path("tasks");
    if (!body.isObject()) {
      throw invalid(List.of(new FieldProblem(BODY, "Input should be an object", "object_type")));
    }
    if (!list.isArray()) {
      FieldProblem problem =
          list.isMissingNode() || list.isNull()
              ? new FieldProblem(BODY.at("tasks"), "Field required", "missing")
              : new FieldProblem(BODY.at("tasks"), "Input should be a list", "list_type");
      throw invalid(List.of(problem));
    }
    if (list.isEmpty()) {
      throw Problems.badRequest("tasks list cannot be empty").asException();
    }
    if (list.size() > MOST_TASKS) {
      throw Problems.badRequest("Cannot create more than 100 tasks at once").asException();
    }
    return list;
  }

  private static void refuseDuplicates(List<NewTask> tasks) {
    Set<String> seen = new HashSet<>();
    for (NewTask task : tasks) {
      if (!seen.add(task.id().value())) {
        throw Problems.badRequest("Duplicate task_id in request: " + task.id()).asException();
      }
    }
  }

  private static RuntimeException invalid(List<FieldProblem> problems) {
    return Problems.invalid(problems).asException();
  }
}
