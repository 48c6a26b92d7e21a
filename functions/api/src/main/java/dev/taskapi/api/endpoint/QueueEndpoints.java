package dev.taskapi.api.endpoint;

import dev.taskapi.api.caller.Caller;
import dev.taskapi.api.wire.HttpCall;
import dev.taskapi.api.wire.Reply;
import dev.taskapi.api.wire.RestartView;
import dev.taskapi.tasks.queue.Feeding;
import dev.taskapi.tasks.queue.Restart;

/** The calls that switch processing. */
public final class QueueEndpoints {
  private final Feeding feeding;

  public QueueEndpoints(Feeding feeding) {
    this.feeding = feeding;
  }

  /** Switches on what feeds the processors. */
  public Reply restart(Caller caller, HttpCall call) {
    Restart restart = feeding.restart();
    return Reply.json(
        200, new RestartView(true, message(restart), restart.before(), restart.now()));
  }

  private static String message(Restart restart) {
    if (restart.pause().isPresent()) {
      return "Queue processing is paused by an operator, which a restart does not lift: "
          + restart.pause().get();
    }
    if (!restart.now()) {
      return "Queue processing is being switched: call again in a minute";
    }
    return restart.before() ? "Queue processing is already running" : "Queue processing restarted";
  }
}
