package dev.taskapi.api.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.taskapi.api.route.Route;
import dev.taskapi.api.route.Routes;
import java.util.Map;

/** The calls that read tasks. */
final class QueryOperations {
  private static final String TAG = "Read";
  private static final String LAG =
      """
       Filters that are given must all fit. With `task_ids` the answer is strongly consistent; \
      otherwise it may lag behind writes, normally under a second.""";

  private QueryOperations() {}

  static Map<Route, Operation> all() {
    return Map.of(
        Routes.LIST_TASKS, list(),
        Routes.COUNT_TASKS, count(),
        Routes.COUNT_BY_STATUS, countByStatus(),
        Routes.GET_TASK, get(),
        Routes.GET_RESULT, result());
  }

  private static Operation list() {
    return Operation.of(
            "listTasks",
            TAG,
            "Lists the account's tasks, newest first."
                + LAG
                + """
                 A walk by `cursor` sees every task once that was there when it began, and costs \
                no more on its last page than on its first; its `total` is the one that it began \
                with.""")
        .parameters(Parameters.filters())
        .parameters(Parameters.page())
        .answer(200, Answers.json("A page.", Doc.ref("schemas", "TaskList"), Examples.page()))
        .answer(
            400,
            Answers.problem(
                400, "The cursor is not one of this list, or the credentials contradict."));
  }

  private static Operation count() {
    return Operation.of("countTasks", TAG, "Counts the account's tasks." + LAG)
        .parameters(Parameters.filters())
        .answer(
            200,
            Answers.json(
                "The number.",
                Doc.object(
                    "type",
                    "object",
                    "required",
                    Doc.list("total"),
                    "properties",
                    Doc.object("total", Doc.object("type", "integer", "minimum", 0))),
                Doc.object("total", 15)));
  }

  private static Operation countByStatus() {
    ObjectNode number = Doc.object("type", "integer", "minimum", 0);
    ObjectNode properties = Doc.object();
    Words.STATUSES.forEach(status -> properties.set(status.asText(), number));
    return Operation.of(
            "countTasksByStatus",
            TAG,
            "Counts the account's tasks of each status, all six always; those that the filter"
                + " `status` leaves out are 0."
                + LAG)
        .parameters(Parameters.filters())
        .answer(
            200,
            Answers.json(
                "The numbers.",
                Doc.object("type", "object", "required", Words.STATUSES, "properties", properties),
                Doc.object(
                    "PENDING", 1,
                    "QUEUED", 2,
                    "PROCESSING", 1,
                    "COMPLETED", 10,
                    "FAILED", 1,
                    "CANCELLED", 0)));
  }

  private static Operation get() {
    return Operation.of(
            "getTask",
            TAG,
            "Reads all of a task. Strongly consistent: it tells every write that was answered.")
        .parameter(Parameters.taskId())
        .answer(200, Answers.json("The task.", Doc.ref("schemas", "Task"), Examples.completed()))
        .answer(404, Answers.problem(404, "`Task X not found`."));
  }

  private static Operation result() {
    return Operation.of(
            "getTaskResult", TAG, "Leads to the task's main file: the stable address of it.")
        .parameter(Parameters.taskId())
        .answer(
            302,
            Answers.redirect(
                "The file is there, for an hour and without credentials.",
                "A link to the file, signed for this call."))
        .answer(404, Answers.problem(404, "There is no such task, or no file of it yet."));
  }
}
