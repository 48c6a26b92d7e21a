package dev.taskapi.tasks.change;

import dev.taskapi.tasks.Parallel;
import dev.taskapi.tasks.Surroundings;
import dev.taskapi.tasks.Task;
import dev.taskapi.tasks.TaskKey;
import dev.taskapi.tasks.TaskMessage;
import dev.taskapi.tasks.dispatch.Dispatcher;
import dev.taskapi.tasks.log.LogContext;
import dev.taskapi.tasks.port.StoreException;
import dev.taskapi.tasks.port.TaskQueues;
import dev.taskapi.tasks.port.TaskStore;
import dev.taskapi.tasks.port.Write;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Changes many tasks side by side: decides about each, sends the messages that this needs in full
 * batches, and then writes, on condition that the rows still are what was read. A task that
 * somebody else wrote meanwhile is decided about afresh.
 */
public final class ChangeTasks {
  private static final System.Logger LOG = System.getLogger(ChangeTasks.class.getName());
  private static final int MOST_DECISIONS = 3;

  private static final String UNREACHABLE =
      "The table did not answer: read the task, and repeat the call if it is unchanged";
  private static final String TOO_LATE =
      "Queue or table were too slow, so that nothing was changed: repeat the call";
  private static final String CONTENDED =
      "The task was changed by others each time: repeat the call";
  private static final String GONE = "The task was deleted meanwhile";

  private final TaskStore store;
  private final Leftovers leftovers;
  private final Dispatcher dispatcher;
  private final Surroundings surroundings;

  public ChangeTasks(TaskStore store, TaskQueues queues, Surroundings surroundings) {
    this.store = store;
    this.leftovers = new Leftovers(store);
    this.dispatcher = new Dispatcher(queues, surroundings.clock());
    this.surroundings = surroundings;
  }

  /** Answers in the order of the tasks, which were read consistently and bear different keys. */
  public List<Detail> change(List<Task> tasks, Rule rule) {
    Map<TaskKey, Detail> details = new HashMap<>();
    List<Task> open = tasks;
    for (int decision = 1; !open.isEmpty() && decision <= MOST_DECISIONS; decision++) {
      List<Task> overtaken = new ArrayList<>();
      for (Step step : round(open, rule, decision > 1)) {
        switch (step) {
          case Step.Settled settled -> details.put(settled.detail().task().key(), settled.detail());
          case Step.Overtaken lost -> overtaken.add(lost.row());
        }
      }
      open = overtaken;
    }
    open.forEach(task -> details.put(task.key(), failed(task, CONTENDED)));
    return tasks.stream()
        .map(task -> Optional.ofNullable(details.get(task.key())).orElseThrow())
        .toList();
  }

  /** Where one decision led. */
  private sealed interface Step {
    record Settled(Detail detail) implements Step {}

    record Overtaken(Task row) implements Step {}
  }

  private record Decided(Task row, Decision decision) {}

  private List<Step> round(List<Task> rows, Rule rule, boolean overtaken) {
    List<Decided> decided =
        Parallel.map(
            rows,
            row ->
                LogContext.of(row.key())
                    .during(() -> new Decided(row, decide(row, rule, overtaken))));
    Map<TaskKey, Instant> sent =
        dispatcher.send(decided.stream().flatMap(one -> message(one.decision()).stream()).toList());
    return Parallel.map(
        decided,
        one ->
            LogContext.of(one.row().key())
                .during(
                    () ->
                        carryOut(
                            one.row(),
                            one.decision(),
                            Optional.ofNullable(sent.get(one.row().key())))));
  }

  private static Decision decide(Task row, Rule rule, boolean overtaken) {
    try {
      return rule.decide(row, overtaken);
    } catch (StoreException failed) {
      return Decision.fail(unreachable(failed));
    }
  }

  private static Optional<TaskMessage> message(Decision decision) {
    return decision instanceof Decision.Send send ? Optional.of(send.message()) : Optional.empty();
  }

  private Step carryOut(Task row, Decision decision, Optional<Instant> sentAt) {
    return switch (decision) {
      case Decision.Leave leave ->
          new Step.Settled(new Detail(row, leave.result(), leave.reason()));
      case Decision.Send send -> carryOut(row, send.then().apply(sentAt), sentAt);
      case Decision.Write write ->
          sentAt.filter(surroundings::isTooLateFor).isPresent()
              ? new Step.Settled(failed(row, TOO_LATE))
              : write(row, write);
    };
  }

  private Step write(Task row, Decision.Write write) {
    try {
      return switch (store.replace(write.next())) {
        case Write.Written written -> {
          leftovers.erase(row, written.task());
          yield new Step.Settled(new Detail(row, Detail.Result.DONE, write.reason()));
        }
        case Write.Lost lost -> {
          leftovers.erase(write.next(), row);
          yield lost.now()
              .<Step>map(Step.Overtaken::new)
              .orElseGet(() -> new Step.Settled(failed(row, GONE)));
        }
      };
    } catch (StoreException failed) {
      return new Step.Settled(failed(row, unreachable(failed)));
    }
  }

  private static Detail failed(Task row, String reason) {
    return new Detail(row, Detail.Result.FAILED, reason);
  }

  private static String unreachable(StoreException failed) {
    LOG.log(System.Logger.Level.WARNING, "the task may be unchanged: {0}", failed.getMessage());
    return UNREACHABLE;
  }
}
