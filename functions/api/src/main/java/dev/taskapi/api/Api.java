package dev.taskapi.api;

import dev.taskapi.api.caller.ApiKeys;
import dev.taskapi.api.caller.BearerTokens;
import dev.taskapi.api.caller.Callers;
import dev.taskapi.api.endpoint.CreateEndpoints;
import dev.taskapi.api.endpoint.CreatedViews;
import dev.taskapi.api.endpoint.Cursors;
import dev.taskapi.api.endpoint.Endpoint;
import dev.taskapi.api.endpoint.EraseEndpoints;
import dev.taskapi.api.endpoint.ListEndpoints;
import dev.taskapi.api.endpoint.QueryEndpoints;
import dev.taskapi.api.route.ApiFunction;
import dev.taskapi.api.route.Route;
import dev.taskapi.api.route.Routes;
import dev.taskapi.api.wire.TaskViews;
import dev.taskapi.tasks.Surroundings;
import dev.taskapi.tasks.cloud.Cloud;
import dev.taskapi.tasks.create.CreateTasks;
import dev.taskapi.tasks.erase.EraseTasks;
import dev.taskapi.tasks.erase.Eraser;
import dev.taskapi.tasks.query.QueryTasks;
import java.util.Map;

/** The composition root of the API Gateway side. */
public final class Api {
  private final Cloud cloud;
  private final ApiSettings settings;
  private final Surroundings surroundings;
  private final TaskViews views;
  private final Callers callers;

  public Api(Cloud cloud, ApiSettings settings, Surroundings surroundings) {
    this.cloud = cloud;
    this.settings = settings;
    this.surroundings = surroundings;
    this.views = new TaskViews(cloud.files());
    this.callers =
        new Callers(
            new BearerTokens(settings.tokens(), surroundings.clock()),
            new ApiKeys(cloud.keys(), surroundings.clock()));
  }

  /** What answers the routes of a function. */
  public ApiHandler handler(ApiFunction function) {
    return new ApiHandler(
        switch (function) {
          case CREATE -> create();
          case QUERY -> query();
          case CHANGE -> change();
          case ERASE -> erase();
          case QUEUE -> queue();
          case KEYS -> keys();
          case OPEN -> open();
        },
        callers);
  }

  private Map<Route, Endpoint> create() {
    CreateEndpoints create =
        new CreateEndpoints(
            new CreateTasks(cloud.store(), cloud.queues(), surroundings),
            surroundings.ids(),
            new CreatedViews(views, cloud.store()));
    return Map.of(
        Routes.CREATE_TASKS, caller(create::bulk), Routes.CREATE_TASK, caller(create::single));
  }

  private Map<Route, Endpoint> query() {
    QueryEndpoints query = new QueryEndpoints(cloud.store(), views);
    ListEndpoints list =
        new ListEndpoints(
            new QueryTasks(cloud.store()), views, new Cursors(settings.cursorSecret()));
    return Map.of(
        Routes.LIST_TASKS, caller(list::list),
        Routes.COUNT_TASKS, caller(list::count),
        Routes.GET_TASK, caller(query::get),
        Routes.GET_RESULT, caller(query::result));
  }

  private static Map<Route, Endpoint> change() {
    return Map.of();
  }

  private Map<Route, Endpoint> erase() {
    Eraser eraser = new Eraser(cloud.store(), cloud.files());
    EraseEndpoints erase =
        new EraseEndpoints(new EraseTasks(cloud.store(), cloud.erasures(), eraser, surroundings));
    return Map.of(Routes.DELETE_TASK, caller(erase::delete));
  }

  private static Map<Route, Endpoint> queue() {
    return Map.of();
  }

  private static Map<Route, Endpoint> keys() {
    return Map.of();
  }

  private static Map<Route, Endpoint> open() {
    Endpoint.Open health = QueryEndpoints::health;
    return Map.of(Routes.HEALTH, health);
  }

  private static Endpoint caller(Endpoint.ForCaller endpoint) {
    return endpoint;
  }
}
