package dev.taskapi.api.endpoint;

import dev.taskapi.api.caller.Caller;
import dev.taskapi.api.wire.HttpCall;
import dev.taskapi.api.wire.QueueStatusView;
import dev.taskapi.api.wire.Reply;
import dev.taskapi.tasks.queue.WatchQueues;

/** The call that tells how the queues stand; it needs no right to change anything. */
public final class QueueStatusEndpoint {
  private final WatchQueues watchQueues;

  public QueueStatusEndpoint(WatchQueues watchQueues) {
    this.watchQueues = watchQueues;
  }

  /** The caller's open tasks, and the queues of all. */
  public Reply status(Caller caller, HttpCall call) {
    return Reply.json(200, QueueStatusView.of(watchQueues.of(caller.account())));
  }
}
