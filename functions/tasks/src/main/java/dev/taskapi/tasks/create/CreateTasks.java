package dev.taskapi.tasks.create;

import dev.taskapi.tasks.Attempt;
import dev.taskapi.tasks.Order;
import dev.taskapi.tasks.Parallel;
import dev.taskapi.tasks.RequestData;
import dev.taskapi.tasks.Sending;
import dev.taskapi.tasks.Surroundings;
import dev.taskapi.tasks.Task;
import dev.taskapi.tasks.TaskKey;
import dev.taskapi.tasks.dispatch.Dispatcher;
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

  /** Answers in the order of the tasks, which bear different ids. */
  public List<Placing> create(Origin origin, List<NewTask> tasks) {
    Instant now = surroundings.now();
    List<Draft> drafts = tasks.stream().map(task -> draft(origin, task, now)).toList();
    List<Draft> runnable = drafts.stream().filter(draft -> draft.request().isPresent()).toList();
    Map<TaskKey, Instant> sent =
        dispatcher.send(runnable.stream().map(draft -> draft.message(origin.requestId())).toList());
    return Parallel.map(drafts, draft -> write(draft, Optional.ofNullable(sent.get(draft.key()))));
  }

  private Draft draft(Origin origin, NewTask task, Instant now) {
    return new Draft(
        new TaskKey(origin.account(), task.id()),
        new Order(
            task.type(), task.priority(), origin.userId(), task.source(), Optional.empty(), now),
        Attempt.first(surroundings.ids().token()),
        task.request());
  }

  private Placing write(Draft draft, Optional<Instant> sentAt) {
    try {
      Task task = compose(draft, sentAt);
      Task placed = draft.request().map(request -> place(task, request)).orElse(task);
      if (sentAt.filter(surroundings::isTooLateFor).isPresent()) {
        return new Placing.Failed("its message is too old: the queue or the table was too slow");
      }
      return switch (store.create(placed)) {
        case Creation.Created created -> new Placing.Created(created.task());
        case Creation.Exists exists -> new Placing.Existing(exists.task());
        case Creation.Deleted deleted -> new Placing.Deleted(draft.key().id());
      };
    } catch (StoreException failed) {
      LOG.log(
          System.Logger.Level.WARNING,
          "account={0} task={1} was not written: {2}",
          draft.key().account(),
          draft.key().id(),
          failed.getMessage());
      return new Placing.Failed("the table could not be written");
    }
  }

  private Task compose(Draft draft, Optional<Instant> sentAt) {
    Instant now = draft.order().createdAt();
    if (draft.request().isEmpty()) {
      Instant expiry = now.plus(surroundings.timings().retention());
      return Task.placeholder(draft.key(), draft.order(), draft.attempt(), expiry);
    }
    return sentAt
        .map(at -> Sending.at(at, surroundings.timings().check()))
        .map(sending -> Task.queued(draft.key(), draft.order(), draft.attempt(), sending))
        .orElseGet(
            () ->
                Task.unsent(
                    draft.key(),
                    draft.order(),
                    draft.attempt(),
                    now.plus(surroundings.timings().pendingCheck())));
  }

  private Task place(Task task, RequestData request) {
    Instant expiry =
        task.order()
            .createdAt()
            .plus(surroundings.timings().retention())
            .plus(surroundings.timings().requestGrace());
    return store.place(task, request, expiry);
  }
}
