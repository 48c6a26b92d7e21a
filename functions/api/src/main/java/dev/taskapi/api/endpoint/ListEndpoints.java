package dev.taskapi.api.endpoint;

import dev.taskapi.api.caller.Caller;
import dev.taskapi.api.problem.Problems;
import dev.taskapi.api.wire.HttpCall;
import dev.taskapi.api.wire.ListView;
import dev.taskapi.api.wire.Reply;
import dev.taskapi.api.wire.TaskViews;
import dev.taskapi.tasks.AccountId;
import dev.taskapi.tasks.port.Position;
import dev.taskapi.tasks.query.Page;
import dev.taskapi.tasks.query.QueryTasks;
import dev.taskapi.tasks.query.TaskFilter;
import dev.taskapi.tasks.query.Window;
import java.util.Map;
import java.util.Optional;

/** The calls that list and count tasks. */
public final class ListEndpoints {
  private static final int DEFAULT_LIMIT = 100;

  private final QueryTasks queryTasks;
  private final TaskViews views;
  private final Cursors cursors;

  public ListEndpoints(QueryTasks queryTasks, TaskViews views, Cursors cursors) {
    this.queryTasks = queryTasks;
    this.views = views;
    this.cursors = cursors;
  }

  /** A page of tasks. */
  public Reply list(Caller caller, HttpCall call) {
    QueryReader reader = new QueryReader(call.query());
    TaskFilter filter = reader.filter();
    int limit = reader.number("limit", 1, Window.MOST, DEFAULT_LIMIT);
    int skip = reader.number("skip", 0, Integer.MAX_VALUE, 0);
    boolean wantsTotal = reader.flag("include_total", true);
    refuseFaults(reader);
    Cursors.Seal seal = cursors.seal(caller.account(), filter);
    Optional<Cursors.Cursor> cursor = reader.given("cursor").map(seal::open);
    Window window =
        new Window(limit, cursor.isPresent() ? 0 : skip, cursor.map(Cursors.Cursor::position));
    Page page = queryTasks.list(caller.account(), filter, window);
    Optional<Long> total =
        wantsTotal ? Optional.of(total(caller.account(), filter, cursor)) : Optional.empty();
    return Reply.json(200, view(page, window, total, seal));
  }

  /** The number of tasks. */
  public Reply count(Caller caller, HttpCall call) {
    QueryReader reader = new QueryReader(call.query());
    TaskFilter filter = reader.filter();
    refuseFaults(reader);
    return Reply.json(200, Map.of("total", queryTasks.count(caller.account(), filter)));
  }

  /** Counted once a walk: a cursor carries it on. */
  private long total(AccountId account, TaskFilter filter, Optional<Cursors.Cursor> cursor) {
    return cursor.flatMap(Cursors.Cursor::total).orElseGet(() -> queryTasks.count(account, filter));
  }

  private ListView view(Page page, Window window, Optional<Long> total, Cursors.Seal seal) {
    PageSize size = new PageSize();
    var tasks = page.tasks().stream().map(views::listed).takeWhile(size::fits).toList();
    boolean more = page.more() || tasks.size() < page.tasks().size();
    Optional<String> next =
        more && !tasks.isEmpty()
            ? Optional.of(
                seal.close(
                    new Cursors.Cursor(Position.of(page.tasks().get(tasks.size() - 1)), total)))
            : Optional.empty();
    return new ListView(tasks, total, window.limit(), window.skip(), next);
  }

  private static void refuseFaults(QueryReader reader) {
    if (!reader.problems().isEmpty()) {
      throw Problems.invalid(reader.problems()).asException();
    }
  }
}
