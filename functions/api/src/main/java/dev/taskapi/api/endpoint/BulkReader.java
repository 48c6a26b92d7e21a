package dev.taskapi.api.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import dev.taskapi.api.problem.Problems;
import dev.taskapi.requests.Branding;
import dev.taskapi.requests.FieldProblem;
import dev.taskapi.requests.Fields;
import dev.taskapi.requests.Loc;
import dev.taskapi.requests.RequestReader;
import dev.taskapi.tasks.TaskId;
import dev.taskapi.tasks.create.NewTask;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the bodies of creates. A body with faults is refused with all of them. */
final class BulkReader {
  static final int MOST_TASKS = 100;
  private static final Loc BODY = Loc.of("body");

  private BulkReader() {}

  /** One task. */
  static NewTask single(JsonNode body) {
    List<FieldProblem> problems = new ArrayList<>();
    Optional<NewTask> task = new TaskReader(Branding.NONE, problems).read(body, BODY);
    return task.orElseThrow(() -> invalid(problems));
  }

  /** One video, whose request stands among its other fields. */
  static NewTask video(JsonNode body) {
    List<FieldProblem> problems = new ArrayList<>();
    Optional<NewTask> task = new TaskReader(Branding.NONE, problems).readVideo(body, BODY);
    return task.orElseThrow(() -> invalid(problems));
  }

  /** 1 to 100 tasks; no id is given twice. */
  static List<NewTask> bulk(JsonNode body) {
    if (!body.isObject()) {
      throw invalid(List.of(new FieldProblem(BODY, "Input should be an object", "object_type")));
    }
    List<FieldProblem> problems = new ArrayList<>();
    Branding shared = RequestReader.branding(new Fields(body, BODY, problems));
    List<NewTask> tasks = tasks(body.path("tasks"), new TaskReader(shared, problems), problems);
    if (!problems.isEmpty()) {
      throw invalid(problems);
    }
    refuseDuplicates(tasks);
    return tasks;
  }

  private static List<NewTask> tasks(
      JsonNode list, TaskReader reader, List<FieldProblem> problems) {
    Loc loc = BODY.at("tasks");
    if (list.isMissingNode() || list.isNull()) {
      problems.add(new FieldProblem(loc, "Field required", "missing"));
    } else if (!list.isArray()) {
      problems.add(new FieldProblem(loc, "Input should be a list", "list_type"));
    } else {
      refuseCount(list.size());
    }
    List<NewTask> tasks = new ArrayList<>();
    for (int i = 0; list.isArray() && i < list.size(); i++) {
      reader.read(list.get(i), loc.at(i)).ifPresent(tasks::add);
    }
    return tasks;
  }

  private static void refuseCount(int tasks) {
    if (tasks == 0) {
      throw Problems.badRequest("tasks list cannot be empty").asException();
    }
    if (tasks > MOST_TASKS) {
      throw Problems.badRequest("Cannot create more than 100 tasks at once").asException();
    }
  }

  private static void refuseDuplicates(List<NewTask> tasks) {
    Set<TaskId> seen = new HashSet<>();
    for (TaskId id : tasks.stream().flatMap(task -> task.id().stream()).toList()) {
      if (!seen.add(id)) {
        throw Problems.badRequest("Duplicate task_id in request: " + id).asException();
      }
    }
  }

  private static RuntimeException invalid(List<FieldProblem> problems) {
    return Problems.invalid(problems).asException();
  }
}
