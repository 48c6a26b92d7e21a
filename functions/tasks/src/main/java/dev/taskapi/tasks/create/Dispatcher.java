package dev.taskapi.tasks.create;

import dev.taskapi.tasks.Parallel;
import dev.taskapi.tasks.QueueName;
import dev.taskapi.tasks.TaskKey;
import dev.taskapi.tasks.port.TaskQueues;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Sends the messages of new tasks, each queue's in full batches, all batches side by side. */
final class Dispatcher {
  private final TaskQueues queues;
  private final InstantSource clock;

  Dispatcher(TaskQueues queues, InstantSource clock) {
    this.queues = queues;
    this.clock = clock;
  }

  /** When each task's message was sent; those that were refused are missing. */
  Map<TaskKey, Instant> send(List<Draft> drafts, String requestId) {
    Map<TaskKey, Instant> sent = new HashMap<>();
    Parallel.map(batches(drafts), batch -> sendBatch(batch, requestId)).forEach(sent::putAll);
    return sent;
  }

  private static List<List<Draft>> batches(List<Draft> drafts) {
    Map<String, List<Draft>> byQueue =
        drafts.stream()
            .collect(
                Collectors.groupingBy(
                    draft -> draft.queue().label(), TreeMap::new, Collectors.toList()));
    List<List<Draft>> batches = new ArrayList<>();
    for (List<Draft> queue : byQueue.values()) {
      for (int from = 0; from < queue.size(); from += TaskQueues.BATCH) {
        batches.add(queue.subList(from, Math.min(queue.size(), from + TaskQueues.BATCH)));
      }
    }
    return batches;
  }

  private Map<TaskKey, Instant> sendBatch(List<Draft> batch, String requestId) {
    QueueName queue = batch.getFirst().queue();
    Instant sentAt = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Set<Integer> refused =
        queues.send(
            queue, batch.stream().map(draft -> draft.message(requestId)).toList(), Duration.ZERO);
    Map<TaskKey, Instant> sent = new HashMap<>();
    for (int i = 0; i < batch.size(); i++) {
      if (!refused.contains(i)) {
        sent.put(batch.get(i).key(), sentAt);
      }
    }
    return sent;
  }
}
