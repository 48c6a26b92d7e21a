package dev.taskapi.tasks.create;

import dev.taskapi.tasks.Attempt;
import dev.taskapi.tasks.Order;
import dev.taskapi.tasks.Parallel;
import dev.taskapi.tasks.RequestData;
import dev.taskapi.tasks.Sending;
import dev.taskapi.tasks.Surroundings;
import dev.taskapi.tasks.Task;
import dev.taskapi.tasks.TaskKey;
import dev.taskapi.tasks.TaskMessage;
import dev.taskapi.tasks.dispatch.Dispatcher;
import dev.taskapi.tasks.log.LogContext;
import dev.taskapi.tasks.metrics.Metric;
import dev.taskapi.tasks.port.Creation;
import dev.taskapi.tasks.port.StoreException;
import dev.taskapi.tasks.port.TaskQueues;
import dev.taskapi.tasks.port.TaskStore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Creates tasks: sends their messages first and then writes their rows, so that no task is QUEUED
 * without ever having had a message. A message whose row is not written runs nothing.
 */
public final class CreateTasks {
  private static final System.Logger LOG = System.getLogger(CreateTasks.class.getName());

  private final TaskStore store;
  private final Dispatcher dispatcher;
  private final Surroundings surroundings;

  public CreateTasks(TaskStore store, TaskQueues queues, Surroundings surroundings) {
    this.store = store;
    this.dispatcher = new Dispatcher(queues, surroundings.clock());
    this.surroundings = surroundings;
  }

  /**
   * Answers in the order of the tasks; those that have an id have different ones. Names that were
   * given before lead to the tasks of then, and only what is missing of them is created.
   */
  public List<Placing> create(Origin origin, Names names, List<NewTask> tasks) {
    Instant now = surroundings.now();
    List<Draft> drafts =
        names.give(tasks).stream().map(named -> draft(origin, names, named, now)).toList();
    Map<TaskKey, Task> standing = standing(names, drafts);
    List<TaskMessage> messages =
        drafts.stream()
            .filter(draft -> draft.request().isPresent() && !standing.containsKey(draft.key()))
            .map(Draft::message)
            .toList();
    Map<TaskKey, Instant> sent = dispatcher.send(messages);
    return Parallel.map(
        drafts,
        draft ->
            Optional.ofNullable(standing.get(draft.key()))
                .map(task -> found(draft, task))
                .orElseGet(
                    () ->
                        LogContext.of(draft.key())
                            .during(
                                () -> write(draft, Optional.ofNullable(sent.get(draft.key()))))));
  }

  private static Draft draft(Origin origin, Names names, NamedTask named, Instant now) {
    NewTask task = named.task();
    return new Draft(
        new TaskKey(origin.account(), named.id()),
        new Order(
            task.type(), task.priority(), origin.userId(), task.source(), Optional.empty(), now),
        Attempt.first(named.dispatch()),
        task.request(),
        origin.requestId(),
        names.since());
  }

  /** What names that were given before have led to. */
  private Map<TaskKey, Task> standing(Names names, List<Draft> drafts) {
    return names.since().isEmpty()
        ? Map.of()
        : store.findAll(drafts.stream().map(Draft::key).toList());
  }

  private static Placing found(Draft draft, Task task) {
    return task.attempt().dispatch().equals(draft.attempt().dispatch())
        ? new Placing.Repeated(task)
        : new Placing.Existing(task);
  }

  private Placing write(Draft draft, Optional<Instant> sentAt) {
    try {
      Task task = compose(draft, sentAt);
      Task placed = draft.request().map(request -> place(task, request)).orElse(task);
      if (sentAt.filter(surroundings::isTooLateFor).isPresent()) {
        return new Placing.Failed("its message is too old: the queue or the table was too slow");
      }
      return switch (store.create(placed, draft.since())) {
        case Creation.Created created -> counted(created.task());
        case Creation.Repeated repeated -> repeated(placed, repeated.task());
        case Creation.Exists exists -> new Placing.Existing(exists.task());
        case Creation.Deleted deleted -> new Placing.Deleted(draft.key().id());
      };
    } catch (StoreException failed) {
      LOG.log(System.Logger.Level.WARNING, "the task was not written: {0}", failed.getMessage());
      return new Placing.Failed("the table could not be written");
    }
  }

  private Placing counted(Task written) {
    surroundings.metrics().count(Metric.TASKS_CREATED, written);
    return new Placing.Created(written);
  }

  /** Whoever wrote it has counted it. A twin's task has its request wherever that stands. */
  private static Placing repeated(Task placed, Task written) {
    return written.order().request().equals(placed.order().request())
        ? new Placing.Created(written)
        : new Placing.Repeated(written);
  }

  private Task compose(Draft draft, Optional<Instant> sentAt) {
    Instant now = draft.order().createdAt();
    if (draft.request().isEmpty()) {
      Instant expiry = now.plus(surroundings.timings().keeping().retention());
      return Task.placeholder(draft.key(), draft.order(), draft.attempt(), expiry);
    }
    return sentAt
        .map(at -> Sending.at(at, surroundings.timings().checks().sent()))
        .map(sending -> Task.queued(draft.key(), draft.order(), draft.attempt(), sending))
        .orElseGet(
            () ->
                Task.unsent(
                    draft.key(),
                    draft.order(),
                    draft.attempt(),
                    now.plus(surroundings.timings().checks().unsent())));
  }

  private Task place(Task task, RequestData request) {
    Instant expiry = task.order().createdAt().plus(surroundings.timings().keeping().requestLife());
    return store.place(task, request, expiry);
  }
}
