package dev.taskapi.api;

import dev.taskapi.api.docs.DocsEndpoints;
import dev.taskapi.api.endpoint.ChangeEndpoints;
import dev.taskapi.api.endpoint.CreateEndpoints;
import dev.taskapi.api.endpoint.CreatedViews;
import dev.taskapi.api.endpoint.Cursors;
import dev.taskapi.api.endpoint.Endpoint;
import dev.taskapi.api.endpoint.EraseEndpoints;
import dev.taskapi.api.endpoint.ForeignLimit;
import dev.taskapi.api.endpoint.Idempotency;
import dev.taskapi.api.endpoint.KeyEndpoints;
import dev.taskapi.api.endpoint.ListEndpoints;
import dev.taskapi.api.endpoint.NamedTasks;
import dev.taskapi.api.endpoint.PendingEndpoint;
import dev.taskapi.api.endpoint.QueryEndpoints;
import dev.taskapi.api.endpoint.QueueEndpoints;
import dev.taskapi.api.endpoint.QueueStatusEndpoint;
import dev.taskapi.api.route.ApiFunction;
import dev.taskapi.api.route.Route;
import dev.taskapi.api.route.Routes;
import dev.taskapi.api.wire.TaskViews;
import dev.taskapi.tasks.Surroundings;
import dev.taskapi.tasks.access.KeyLimits;
import dev.taskapi.tasks.access.ManageKeys;
import dev.taskapi.tasks.cancel.CancelTasks;
import dev.taskapi.tasks.change.ChangeTasks;
import dev.taskapi.tasks.change.OwnTasks;
import dev.taskapi.tasks.cloud.Cloud;
import dev.taskapi.tasks.create.CreateTasks;
import dev.taskapi.tasks.create.KeyedCalls;
import dev.taskapi.tasks.erase.EraseTasks;
import dev.taskapi.tasks.erase.Eraser;
import dev.taskapi.tasks.limit.OpenTasks;
import dev.taskapi.tasks.pending.QueuePending;
import dev.taskapi.tasks.query.QueryTasks;
import dev.taskapi.tasks.queue.Feeding;
import dev.taskapi.tasks.queue.WatchQueues;
import dev.taskapi.tasks.regenerate.RegenerateTasks;
import java.util.Map;

/** What answers the routes of each function, put together of what it needs. */
final class Endpoints {
  private final Cloud cloud;
  private final ApiSettings settings;
  private final Surroundings surroundings;
  private final TaskViews views;
  private final ForeignLimit foreignLimit;
  private final OpenTasks openTasks;

  Endpoints(Cloud cloud, ApiSettings settings, Surroundings surroundings) {
    this.cloud = cloud;
    this.settings = settings;
    this.surroundings = surroundings;
    this.views = new TaskViews(cloud.files());
    this.foreignLimit = new ForeignLimit(surroundings.clock());
    this.openTasks =
        new OpenTasks(
            new QueryTasks(cloud.store(), surroundings),
            surroundings.clock(),
            settings.limits().openTasks());
  }

  Map<Route, Endpoint> of(ApiFunction function) {
    return switch (function) {
      case CREATE -> create();
      case QUERY -> query();
      case CHANGE -> change();
      case ERASE -> erase();
      case QUEUE -> queue();
      case KEYS -> keys();
      case OPEN -> open();
    };
  }

  private Map<Route, Endpoint> create() {
    CreateEndpoints create =
        new CreateEndpoints(
            new CreateTasks(cloud.store(), cloud.queues(), surroundings),
            new Idempotency(new KeyedCalls(cloud.calls(), surroundings), surroundings.ids()),
            new CreatedViews(views, cloud.store()),
            openTasks);
    return Map.of(
        Routes.CREATE_TASKS, caller(create::bulk),
        Routes.CREATE_TASK, caller(create::single),
        Routes.GENERATE_VIDEO, caller(create::video));
  }

  private Map<Route, Endpoint> query() {
    QueryEndpoints query = new QueryEndpoints(cloud.store(), views);
    QueueStatusEndpoint status =
        new QueueStatusEndpoint(
            new WatchQueues(cloud.store(), cloud.queues(), cloud.processing(), surroundings));
    ListEndpoints list =
        new ListEndpoints(
            new QueryTasks(cloud.store(), surroundings),
            views,
            new Cursors(settings.cursorSecret()));
    KeyEndpoints keys = keyEndpoints();
    return Map.of(
        Routes.LIST_KEYS, caller(keys::list),
        Routes.LIST_TASKS, caller(list::list),
        Routes.COUNT_TASKS, caller(list::count),
        Routes.COUNT_BY_STATUS, caller(list::countByStatus),
        Routes.QUEUE_STATUS, caller(status::status),
        Routes.GET_TASK, caller(query::get),
        Routes.GET_RESULT, caller(query::result));
  }

  private Map<Route, Endpoint> change() {
    ChangeTasks changes = new ChangeTasks(cloud.store(), cloud.queues(), surroundings);
    NamedTasks named = new NamedTasks(new OwnTasks(cloud.store()), foreignLimit);
    ChangeEndpoints change =
        new ChangeEndpoints(
            named,
            new RegenerateTasks(changes, cloud.store(), surroundings),
            new CancelTasks(changes, surroundings),
            openTasks);
    PendingEndpoint pending =
        new PendingEndpoint(new QueuePending(changes, cloud.store(), surroundings));
    return Map.of(
        Routes.REGENERATE_TASKS, caller(change::regenerate),
        Routes.CANCEL_TASKS, caller(change::cancel),
        Routes.PROCESS_PENDING, caller(pending::queue),
        Routes.REQUEUE_PENDING, caller(pending::queue),
        Routes.REQUEUE_PENDING_API, caller(pending::queue));
  }

  private Map<Route, Endpoint> erase() {
    Eraser eraser = new Eraser(cloud.store(), cloud.files());
    EraseEndpoints erase =
        new EraseEndpoints(new EraseTasks(cloud.store(), cloud.erasures(), eraser, surroundings));
    return Map.of(Routes.DELETE_TASK, caller(erase::delete));
  }

  private Map<Route, Endpoint> queue() {
    QueueEndpoints queue =
        new QueueEndpoints(new Feeding(cloud.feeds().get(), cloud.processing(), surroundings));
    return Map.of(Routes.QUEUE_RESTART, caller(queue::restart));
  }

  private Map<Route, Endpoint> keys() {
    KeyEndpoints keys = keyEndpoints();
    return Map.of(
        Routes.MAKE_KEY, caller(keys::make),
        Routes.REVOKE_KEY, caller(keys::revoke));
  }

  private KeyEndpoints keyEndpoints() {
    return new KeyEndpoints(
        new ManageKeys(cloud.keys(), KeyLimits.STANDARD, surroundings), surroundings.clock());
  }

  /** What asks for no caller, and needs nothing of the cloud. */
  static Map<Route, Endpoint> open() {
    return Map.of(
        Routes.HEALTH, anybody(QueryEndpoints::health),
        Routes.HOME, anybody(DocsEndpoints::home),
        Routes.OPENAPI, anybody(DocsEndpoints::openApi),
        Routes.DOCS, anybody(DocsEndpoints::page),
        Routes.DOCS_ASSET, anybody(DocsEndpoints::asset));
  }

  private static Endpoint anybody(Endpoint.Open endpoint) {
    return endpoint;
  }

  private static Endpoint caller(Endpoint.ForCaller endpoint) {
    return endpoint;
  }
}
