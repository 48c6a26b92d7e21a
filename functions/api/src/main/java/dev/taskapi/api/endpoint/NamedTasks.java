package dev.taskapi.api.endpoint;

import dev.taskapi.api.caller.Caller;
import dev.taskapi.api.problem.Problems;
import dev.taskapi.tasks.change.OwnTasks;
import dev.taskapi.tasks.change.Selection;
import java.time.Duration;
import java.util.Set;

/** Finds the tasks that a call names, and refuses a call that names another account's. */
public final class NamedTasks {
  private static final System.Logger LOG = System.getLogger(NamedTasks.class.getName());

  private final OwnTasks ownTasks;
  private final ForeignLimit limit;

  public NamedTasks(OwnTasks ownTasks, ForeignLimit limit) {
    this.ownTasks = ownTasks;
    this.limit = limit;
  }

  /** Nothing is changed yet. Who calls with nothing but own tasks meets no limit. */
  Selection of(Caller caller, Set<String> names) {
    Selection selection = ownTasks.select(caller.account(), names);
    if (!selection.unknown().isEmpty()) {
      limit.pause(caller.account()).ifPresent(NamedTasks::refuse);
      ownTasks
          .foreign(caller.account(), selection.unknown())
          .ifPresent(name -> refuse(caller, name));
    }
    return selection;
  }

  /** Before they are looked up: else the refusal itself would tell whose they are. */
  private static void refuse(Duration pause) {
    throw Problems.tooMany(
            "Too many calls named tasks of other accounts: ids that are not your own are looked up"
                + " again when Retry-After has passed",
            pause)
        .asException();
  }

  private void refuse(Caller caller, String name) {
    limit.note(caller.account());
    LOG.log(System.Logger.Level.WARNING, "the caller named a task of another account");
    throw Problems.forbidden("Task %s does not belong to the specified account".formatted(name))
        .asException();
  }
}
