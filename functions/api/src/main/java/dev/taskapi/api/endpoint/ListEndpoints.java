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
      TaskFilter filter, Window window, boolean total, Optional<Long> carried, Cursors.Seal seal) {}

  /** A page of tasks. */
  public Reply list(Caller caller, HttpCall call) {
    Wanted wanted = read(caller.account(), new QueryReader(call.query()));
    Page page = queryTasks.list(caller.account(), wanted.filter(), wanted.window());
    Optional<Long> total =
        wanted.total() ? Optional.of(total(caller.account(), wanted, page)) : Optional.empty();
    return Reply.written(200, json(page, wanted, total));
  }

  /** The number of tasks. */
  public Reply count(Caller caller, HttpCall call) {
    QueryReader reader = new QueryReader(call.query());
    TaskFilter filter = reader.filter();
    refuseFaults(reader);
    return Reply.json(200, Map.of("total", queryTasks.count(caller.account(), filter)));
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

  /** Counted once a walk: a cursor carries it on. A page that holds all needs no count. */
  private long total(AccountId account, Wanted wanted, Page page) {
    Window window = wanted.window();
    if (!page.more() && window.skip() == 0 && window.after().isEmpty()) {
      return page.tasks().size();
    }
    return wanted.carried().orElseGet(() -> queryTasks.count(account, wanted.filter()));
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
