package dev.taskapi.api.route;

import static dev.taskapi.api.route.ApiFunction.CHANGE;
import static dev.taskapi.api.route.ApiFunction.CREATE;
import static dev.taskapi.api.route.ApiFunction.ERASE;
import static dev.taskapi.api.route.ApiFunction.KEYS;
import static dev.taskapi.api.route.ApiFunction.OPEN;
import static dev.taskapi.api.route.ApiFunction.QUERY;
import static dev.taskapi.api.route.ApiFunction.QUEUE;
import static dev.taskapi.tasks.access.Scope.KEYS_MANAGE;
import static dev.taskapi.tasks.access.Scope.QUEUE_MANAGE;
import static dev.taskapi.tasks.access.Scope.TASKS_READ;
import static dev.taskapi.tasks.access.Scope.TASKS_WRITE;

import dev.taskapi.tasks.access.Scope;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The table of all routes: gateway, functions and documentation read it. */
public final class Routes {
  public static final Route CREATE_TASKS =
      route("POST", "/api/tasks/bulk", CREATE, TASKS_WRITE, "Create up to 100 tasks");
  public static final Route CREATE_TASK =
      route("POST", "/api/tasks", CREATE, TASKS_WRITE, "Create a task");
  public static final Route GENERATE_VIDEO =
      route("POST", "/api/video/generate", CREATE, TASKS_WRITE, "Create a video task");
  public static final Route LIST_TASKS =
      route("GET", "/api/tasks", QUERY, TASKS_READ, "List tasks, newest first");
  public static final Route COUNT_TASKS =
      route("GET", "/api/tasks/count/total", QUERY, TASKS_READ, "Count tasks");
  public static final Route COUNT_BY_STATUS =
      route("GET", "/api/tasks/count/by-status", QUERY, TASKS_READ, "Count tasks of each status");
  public static final Route QUEUE_STATUS =
      route("GET", "/api/tasks/queue/status", QUERY, TASKS_READ, "Tell how the queues stand");
  public static final Route QUEUE_RESTART =
      route(
          "POST",
          "/api/tasks/queue/restart",
          QUEUE,
          QUEUE_MANAGE,
          "Switch on what feeds the processors");
  public static final Route GET_TASK =
      route("GET", "/api/tasks/{task_id}", QUERY, TASKS_READ, "Read a task");
  public static final Route GET_RESULT =
      route("GET", "/api/tasks/{task_id}/result", QUERY, TASKS_READ, "Open a task's main file");
  public static final Route REGENERATE_TASKS =
      route(
          "POST", "/api/tasks/bulk-regenerate", CHANGE, TASKS_WRITE, "Regenerate up to 100 tasks");
  public static final Route CANCEL_TASKS =
      route("POST", "/api/tasks/bulk-cancel", CHANGE, TASKS_WRITE, "Cancel up to 100 tasks");
  public static final Route PROCESS_PENDING = queuePending("/api/tasks/queue/process-pending");
  public static final Route REQUEUE_PENDING = queuePending("/task/requeue-pending");
  public static final Route REQUEUE_PENDING_API = queuePending("/api/task/requeue-pending");
  public static final Route MAKE_KEY =
      route("POST", "/api/keys", KEYS, KEYS_MANAGE, "Make an API key");
  public static final Route LIST_KEYS =
      route("GET", "/api/keys", QUERY, KEYS_MANAGE, "List the account's API keys");
  public static final Route REVOKE_KEY =
      route("DELETE", "/api/keys/{key_id}", KEYS, KEYS_MANAGE, "Revoke an API key");
  public static final Route DELETE_TASK =
      route("DELETE", "/api/tasks/{task_id}", ERASE, TASKS_WRITE, "Erase a task and all of it");
  public static final Route HEALTH =
      new Route("GET", "/health", OPEN, Optional.empty(), "Tell that the service answers");
  public static final Route HOME =
      new Route("GET", "/", OPEN, Optional.empty(), "Lead to the documentation");
  public static final Route OPENAPI =
      new Route("GET", "/openapi.json", OPEN, Optional.empty(), "Read this document");
  public static final Route DOCS =
      new Route("GET", "/docs", OPEN, Optional.empty(), "Read the documentation as a page");
  public static final Route DOCS_ASSET =
      new Route("GET", "/docs/{asset}", OPEN, Optional.empty(), "Load a part of that page");

  public static final List<Route> ALL =
      List.of(
          CREATE_TASKS,
          CREATE_TASK,
          GENERATE_VIDEO,
          LIST_TASKS,
          COUNT_TASKS,
          COUNT_BY_STATUS,
          GET_TASK,
          GET_RESULT,
          DELETE_TASK,
          REGENERATE_TASKS,
          CANCEL_TASKS,
          QUEUE_STATUS,
          QUEUE_RESTART,
          PROCESS_PENDING,
          REQUEUE_PENDING,
          REQUEUE_PENDING_API,
          MAKE_KEY,
          LIST_KEYS,
          REVOKE_KEY,
          HEALTH,
          HOME,
          OPENAPI,
          DOCS,
          DOCS_ASSET);

  private Routes() {}

  /** The routes whose path fits, the one with the most literal segments first. */
  public static List<Route> at(String path) {
    return at(List.of(path.substring(path.startsWith("/") ? 1 : 0).split("/", -1)));
  }

  /**
   * Whether the path is another route's own: API Gateway takes {@code GET /api/tasks/bulk} for a
   * task, since the route with these words has another method.
   */
  public static boolean isShadowed(Route route, Map<String, String> parameters) {
    return !parameters.isEmpty() && !at(route.segments(parameters)).contains(route);
  }

  private static List<Route> at(List<String> segments) {
    List<Route> fitting = ALL.stream().filter(route -> fits(route.segments(), segments)).toList();
    int best = fitting.stream().mapToInt(Routes::literals).max().orElse(0);
    return fitting.stream()
        .filter(route -> literals(route) == best)
        .sorted(Comparator.comparing(Route::method))
        .toList();
  }

  private static boolean fits(List<String> template, List<String> segments) {
    if (template.size() != segments.size()) {
      return false;
    }
    for (int i = 0; i < template.size(); i++) {
      boolean any = Route.isParameter(template.get(i)) && !segments.get(i).isEmpty();
      if (!any && !template.get(i).equals(segments.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static int literals(Route route) {
    return (int) route.segments().stream().filter(segment -> !Route.isParameter(segment)).count();
  }

  private static Route queuePending(String path) {
    return route("POST", path, CHANGE, QUEUE_MANAGE, "Queue all pending tasks");
  }

  private static Route route(
      String method, String path, ApiFunction function, Scope scope, String summary) {
    return new Route(method, path, function, Optional.of(scope), summary);
  }
}
