package dev.taskapi.bench;

import static dev.taskapi.bench.Filler.GIANT;
import static dev.taskapi.bench.Filler.TINY;

import dev.taskapi.requests.TaskType;
import dev.taskapi.tasks.AccountId;
import dev.taskapi.tasks.Priority;
import dev.taskapi.tasks.TaskStatus;
import dev.taskapi.tasks.port.Position;
import dev.taskapi.tasks.query.Page;
import dev.taskapi.tasks.query.QueryTasks;
import dev.taskapi.tasks.query.TaskFilter;
import dev.taskapi.tasks.query.Window;
import dev.taskapi.tasks.queue.WatchQueues;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a caller may ask for, and how the bench asks it.
 *
 * @param prepare what is done before the clock runs, such as walking to a page
 */
record Reading(String name, Prepare prepare) {
  private static final int LIMIT = 20;
  private static final int DEEP_PAGE = 50;

  /** What is asked. */
  record Service(QueryTasks query, WatchQueues queues) {}

  /** Answers what is measured. */
  interface Prepare {
    Runnable of(Service service, AccountId account);
  }

  static List<Reading> all() {
    List<Reading> all = new ArrayList<>();
    all.add(page("first page", TaskFilter.ALL));
    all.add(
        new Reading(
            "first page with total",
            (service, account) ->
                () -> service.query().listAndCount(account, TaskFilter.ALL, first())));
    all.add(new Reading("page " + DEEP_PAGE + " by cursor, or the last", Reading::deepPage));
    Map<String, TaskFilter> filters = filters();
    filters.forEach((name, filter) -> all.add(page("page: " + name, filter)));
    all.add(count("count: all", TaskFilter.ALL));
    filters.forEach((name, filter) -> all.add(count("count: " + name, filter)));
    all.add(
        new Reading(
            "counts by status",
            (service, account) -> () -> service.query().countByStatus(account, TaskFilter.ALL)));
    all.add(new Reading("queue status", (service, account) -> () -> service.queues().of(account)));
    return all;
  }

  private static Map<String, TaskFilter> filters() {
    Set<TaskStatus> queued = Set.of(TaskStatus.QUEUED);
    Map<String, TaskFilter> filters = new LinkedHashMap<>();
    filters.put("50 of a status", of("", "", queued));
    filters.put("a status of nearly all", of("", "", Set.of(TaskStatus.COMPLETED)));
    filters.put("group of 50", of(TINY, "", Set.of()));
    filters.put("group of half", of(GIANT, "", Set.of()));
    filters.put("source of 50", of("", TINY, Set.of()));
    filters.put("source of half", of("", GIANT, Set.of()));
    filters.put("group of half, source of 50", of(GIANT, TINY, Set.of()));
    filters.put("group of 50, source of half", of(TINY, GIANT, Set.of()));
    filters.put("group of half, source of half", of(GIANT, GIANT, Set.of()));
    filters.put("group of half, source of 50, status", of(GIANT, TINY, queued));
    filters.put("type", sieve(Set.of(TaskType.QUIZ), Set.of()));
    filters.put("priority", sieve(Set.of(), Set.of(Priority.URGENT)));
    return filters;
  }

  private static TaskFilter of(String group, String source, Set<TaskStatus> statuses) {
    return new TaskFilter(
        group.isEmpty() ? Optional.empty() : Optional.of(group),
        source.isEmpty() ? Set.of() : Set.of(source),
        Optional.empty(),
        statuses,
        Set.of(),
        Set.of());
  }

  private static TaskFilter sieve(Set<TaskType> types, Set<Priority> priorities) {
    return new TaskFilter(
        Optional.empty(), Set.of(), Optional.empty(), Set.of(), types, priorities);
  }

  private static Reading page(String name, TaskFilter filter) {
    return new Reading(
        name, (service, account) -> () -> service.query().list(account, filter, first()));
  }

  private static Reading count(String name, TaskFilter filter) {
    return new Reading(name, (service, account) -> () -> service.query().count(account, filter));
  }

  /** An account of few tasks has no such page: then its last one is asked for. */
  private static Runnable deepPage(Service service, AccountId account) {
    QueryTasks query = service.query();
    Window deepest = first();
    Page page = query.list(account, TaskFilter.ALL, deepest);
    for (int i = 1; i < DEEP_PAGE && page.more(); i++) {
      Window next = after(page);
      page = query.list(account, TaskFilter.ALL, next);
      deepest = page.tasks().isEmpty() ? deepest : next;
    }
    Window window = deepest;
    return () -> query.list(account, TaskFilter.ALL, window);
  }

  private static Window after(Page page) {
    return new Window(LIMIT, 0, Optional.of(Position.of(page.tasks().getLast())));
  }

  private static Window first() {
    return new Window(LIMIT, 0, Optional.empty());
  }
}
