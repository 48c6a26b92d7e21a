package dev.taskapi.api.endpoint;

import dev.taskapi.api.caller.Caller;
import dev.taskapi.api.problem.Problems;
import dev.taskapi.api.wire.AnswerSize;
import dev.taskapi.api.wire.HttpCall;
import dev.taskapi.api.wire.Json;
import dev.taskapi.api.wire.ListView;
import dev.taskapi.api.wire.Reply;
import dev.taskapi.api.wire.TaskSummary;
import dev.taskapi.api.wire.TaskViews;
import dev.taskapi.tasks.AccountId;
import dev.taskapi.tasks.Task;
import dev.taskapi.tasks.port.Position;
import dev.taskapi.tasks.query.Page;
import dev.taskapi.tasks.query.QueryTasks;
import dev.taskapi.tasks.query.TaskFilter;
import dev.taskapi.tasks.query.Window;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The calls that list and count tasks. */
public final class ListEndpoints {
  static final int DEFAULT_LIMIT = 100;

  private final QueryTasks queryTasks;
  private final TaskViews views;
  private final Cursors cursors;

  public ListEndpoints(QueryTasks queryTasks, TaskViews views, Cursors cursors) {
    this.queryTasks = queryTasks;
    this.views = views;
    this.cursors = cursors;
  }

  /**
   * What a call asks for.
   *
   * @param carried the total that the walk began with
   */
  private record Wanted(
      TaskFilter filter, Window window, boolean total, Optional<Long> carried, Cursors.Seal seal) {

    /** Counted once a walk: a cursor carries it on. */
    boolean counts() {
      return total && carried.isEmpty();
    }
  }

  /** A page of tasks. */
  public Reply list(Caller caller, HttpCall call) {
    Wanted wanted = read(caller.account(), new QueryReader(call.query()));
    if (wanted.counts()) {
      QueryTasks.Listing listing =
          queryTasks.listAndCount(caller.account(), wanted.filter(), wanted.window());
      return Reply.written(200, json(listing.page(), wanted, Optional.of(listing.total())));
    }
    Page page = queryTasks.list(caller.account(), wanted.filter(), wanted.window());
    return Reply.written(
        200, json(page, wanted, wanted.total() ? wanted.carried() : Optional.empty()));
  }

  /** The number of tasks. */
  public Reply count(Caller caller, HttpCall call) {
    return Reply.json(200, Map.of("total", queryTasks.count(caller.account(), filter(call))));
  }

  /** The number of tasks of each status. */
  public Reply countByStatus(Caller caller, HttpCall call) {
    return Reply.json(200, queryTasks.countByStatus(caller.account(), filter(call)));
  }

  private static TaskFilter filter(HttpCall call) {
    QueryReader reader = new QueryReader(call.query());
    TaskFilter filter = reader.filter();
    refuseFaults(reader);
    return filter;
  }

  private Wanted read(AccountId account, QueryReader reader) {
    TaskFilter filter = reader.filter();
    int limit = reader.number("limit", 1, Window.MOST, DEFAULT_LIMIT);
    int skip = reader.number("skip", 0, Integer.MAX_VALUE, 0);
    boolean total = reader.flag("include_total", true);
    refuseFaults(reader);
    Cursors.Seal seal = cursors.seal(account, filter);
    Optional<Cursors.Cursor> cursor = reader.given("cursor").map(seal::open);
    Window window =
        new Window(limit, cursor.isPresent() ? 0 : skip, cursor.map(Cursors.Cursor::position));
    return new Wanted(filter, window, total, cursor.flatMap(Cursors.Cursor::total), seal);
  }

  /** As many tasks as fit the answer: only a page that is too large is measured task by task. */
  private String json(Page page, Wanted wanted, Optional<Long> total) {
    List<TaskSummary> tasks = page.tasks().stream().map(views::listed).toList();
    String json = Json.write(view(tasks, page, wanted, total));
    if (AnswerSize.fits(json)) {
      return json;
    }
    PageSize size = new PageSize();
    return Json.write(view(tasks.stream().takeWhile(size::fits).toList(), page, wanted, total));
  }

  private static ListView view(
      List<TaskSummary> tasks, Page page, Wanted wanted, Optional<Long> total) {
    boolean more = page.more() || tasks.size() < page.tasks().size();
    Optional<String> next =
        more && !tasks.isEmpty()
            ? Optional.of(wanted.seal().close(cursor(page.tasks().get(tasks.size() - 1), total)))
            : Optional.empty();
    Window window = wanted.window();
    return new ListView(tasks, total, window.limit(), window.skip(), next);
  }

  private static Cursors.Cursor cursor(Task last, Optional<Long> total) {
    return new Cursors.Cursor(Position.of(last), total);
  }

  private static void refuseFaults(QueryReader reader) {
    if (!reader.problems().isEmpty()) {
      throw Problems.invalid(reader.problems()).asException();
    }
  }
}
