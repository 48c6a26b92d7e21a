package dev.taskapi.api.endpoint;

import dev.taskapi.api.caller.Caller;
import dev.taskapi.api.problem.Problems;
import dev.taskapi.api.wire.HttpCall;
import dev.taskapi.api.wire.Reply;
import dev.taskapi.tasks.TaskId;
import dev.taskapi.tasks.TaskKey;
import dev.taskapi.tasks.erase.EraseTasks;

/** The call that deletes a task. */
public final class EraseEndpoints {
  private final EraseTasks eraseTasks;

  public EraseEndpoints(EraseTasks eraseTasks) {
    this.eraseTasks = eraseTasks;
  }

  /** Deletes a task with its request, its steps and its files. */
  public Reply delete(Caller caller, HttpCall call) {
    String id = call.pathParameter("task_id");
    if (TaskId.isValid(id) && eraseTasks.erase(new TaskKey(caller.account(), new TaskId(id)))) {
      return Reply.noContent();
    }
    throw Problems.taskNotFound(id).asException();
  }
}
