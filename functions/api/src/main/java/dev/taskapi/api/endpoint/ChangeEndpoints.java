package dev.taskapi.api.endpoint;

import dev.taskapi.api.caller.Caller;
import dev.taskapi.api.wire.CancelledView;
import dev.taskapi.api.wire.HttpCall;
import dev.taskapi.api.wire.RegeneratedView;
import dev.taskapi.api.wire.Reply;
import dev.taskapi.tasks.cancel.CancelTasks;
import dev.taskapi.tasks.change.Selection;
import dev.taskapi.tasks.limit.OpenTasks;
import dev.taskapi.tasks.regenerate.RegenerateTasks;

/** The calls that change many tasks. */
public final class ChangeEndpoints {
  private final NamedTasks named;
  private final RegenerateTasks regenerateTasks;
  private final CancelTasks cancelTasks;
  private final OpenTasks openTasks;

  public ChangeEndpoints(
      NamedTasks named,
      RegenerateTasks regenerateTasks,
      CancelTasks cancelTasks,
      OpenTasks openTasks) {
    this.openTasks = openTasks;
    this.named = named;
    this.regenerateTasks = regenerateTasks;
    this.cancelTasks = cancelTasks;
  }

  /** Makes up to 100 tasks anew. */
  public Reply regenerate(Caller caller, HttpCall call) {
    ChangeReader.Regenerate read = ChangeReader.regenerate(call.json());
    Selection selection = named.of(caller, read.names());
    openTasks.refuseOver(caller.account(), ended(selection));
    return Reply.json(
        200,
        RegeneratedView.of(
            regenerateTasks.regenerate(selection.tasks(), read.wish(), call.requestId()),
            selection.unknown()));
  }

  /** Cancels up to 100 tasks. */
  public Reply cancel(Caller caller, HttpCall call) {
    ChangeReader.Cancel read = ChangeReader.cancel(call.json());
    Selection selection = named.of(caller, read.names());
    return Reply.json(
        200,
        CancelledView.of(
            cancelTasks.cancel(selection.tasks(), read.reason()),
            selection.unknown(),
            read.reason()));
  }

  /** Only these become open by being made anew. */
  private static int ended(Selection selection) {
    return (int) selection.tasks().stream().filter(task -> !task.isOpen()).count();
  }
}
