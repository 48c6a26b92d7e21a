package dev.taskapi.api.endpoint;

import dev.taskapi.api.caller.Caller;
import dev.taskapi.api.wire.HttpCall;
import dev.taskapi.api.wire.QueuedView;
import dev.taskapi.api.wire.Reply;
import dev.taskapi.tasks.pending.QueuePending;

/** The call that queues what is pending; it has no body, and one that is sent is not read. */
public final class PendingEndpoint {
  private final QueuePending queuePending;

  public PendingEndpoint(QueuePending queuePending) {
    this.queuePending = queuePending;
  }

  /** Queues the caller's pending tasks. */
  public Reply queue(Caller caller, HttpCall call) {
    return Reply.json(200, QueuedView.of(queuePending.queue(caller.account(), call.requestId())));
  }
}
