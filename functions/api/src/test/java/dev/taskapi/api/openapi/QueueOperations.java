package dev.taskapi.api.openapi;

import dev.taskapi.api.route.Route;
import dev.taskapi.api.route.Routes;
import dev.taskapi.api.wire.QueueStatusView;
import dev.taskapi.api.wire.QueueStatusView.AccountCounts;
import dev.taskapi.api.wire.QueueStatusView.OverallView;
import dev.taskapi.api.wire.RestartView;
import dev.taskapi.tasks.pending.QueuePending;
import dev.taskapi.tasks.queue.WatchQueues;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The calls that see to the queues. */
final class QueueOperations {
  private static final String TAG = "Queue";

  private QueueOperations() {}

  static Map<Route, Operation> all() {
    return Map.of(
        Routes.QUEUE_STATUS, status(),
        Routes.QUEUE_RESTART, restart(),
        Routes.PROCESS_PENDING, pending("processPending", ""),
        Routes.REQUEUE_PENDING, pending("requeuePending", alias()),
        Routes.REQUEUE_PENDING_API, pending("requeuePendingApi", alias()));
  }

  private static Operation status() {
    return Operation.of(
            "queueStatus",
            TAG,
            """
            Tells how the queues stand: the account's own open tasks, and numbers of all accounts \
            together. The numbers of all are approximate, as the queues tell them; the account's \
            may lag behind writes, normally under a second; whether processing runs is noted each \
            minute. At most %d ids of a status are listed, the oldest first; the counts are of \
            all."""
                .formatted(WatchQueues.MOST_LISTED))
        .answer(
            200,
            Answers.json(
                "How they stand.",
                Doc.ref("schemas", "QueueStatus"),
                Examples.written(statusExample())));
  }

  private static Operation restart() {
    return Operation.of(
            "restartQueue",
            TAG,
            """
            Switches on what feeds the processors where it is off; switches nothing off. An \
            operator's pause is not lifted but told. Switching takes up to a minute: repeat the \
            call to see it. Needs no body; one that is sent is not read.""")
        .answer(
            200,
            Answers.json(
                "Whether processing ran before and runs now.",
                Doc.ref("schemas", "QueueRestart"),
                Examples.written(
                    new RestartView(true, "Queue processing restarted", false, true))));
  }

  private static Operation pending(String id, String alias) {
    return Operation.of(
            id,
            TAG,
            """
            Queues the account's PENDING tasks that have `request_data`, at most %,d a call, the \
            oldest first; `remaining` tells whether to call again. Tasks without `request_data` \
            are in none of the counts. Found by an index that may lag behind writes, normally \
            under a second. The service does the same by itself within minutes. Needs no body; \
            one that is sent is not read."""
                    .formatted(QueuePending.MOST)
                + alias)
        .answer(
            200,
            Answers.json(
                "What became of them.",
                Doc.ref("schemas", "PendingReport"),
                ChangeExamples.queued()));
  }

  private static String alias() {
    return " The same as `POST %s`.".formatted(Routes.PROCESS_PENDING.path());
  }

  /** The seeds' own, with the priority that they leave out. */
  private static QueueStatusView statusExample() {
    Map<String, Long> byPriority = new LinkedHashMap<>();
    byPriority.put("urgent", 1L);
    byPriority.put("high", 2L);
    byPriority.put("normal", 2L);
    byPriority.put("low", 0L);
    return new QueueStatusView(
        true,
        true,
        Optional.of("task-123"),
        new OverallView(5, 1, byPriority),
        new AccountCounts(2, 1, 1),
        List.of("task-456", "task-789"),
        List.of("task-234"));
  }
}
