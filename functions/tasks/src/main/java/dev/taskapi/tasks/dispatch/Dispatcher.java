package dev.taskapi.tasks.dispatch;

import dev.taskapi.tasks.Parallel;
import dev.taskapi.tasks.QueueName;
import dev.taskapi.tasks.TaskKey;
import dev.taskapi.tasks.TaskMessage;
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

/** Sends the messages of many tasks, each queue's in full batches, all batches side by side. */
public final class Dispatcher {
  private final TaskQueues queues;
  private final InstantSource clock;

  public Dispatcher(TaskQueues queues, InstantSource clock) {
    this.queues = queues;
    this.clock = clock;
  }

  /** When each task's message was sent; those that were refused are missing. */
  public Map<TaskKey, Instant> send(List<TaskMessage> messages) {
    Map<TaskKey, Instant> sent = new HashMap<>();
    Parallel.map(batches(messages), this::sendBatch).forEach(sent::putAll);
    return sent;
  }

  private static List<List<TaskMessage>> batches(List<TaskMessage> messages) {
    Map<String, List<TaskMessage>> byQueue =
        messages.stream()
            .collect(
                Collectors.groupingBy(
                    message -> message.queue().label(), TreeMap::new, Collectors.toList()));
    List<List<TaskMessage>> batches = new ArrayList<>();
    for (List<TaskMessage> queue : byQueue.values()) {
      for (int from = 0; from < queue.size(); from += TaskQueues.BATCH) {
        batches.add(queue.subList(from, Math.min(queue.size(), from + TaskQueues.BATCH)));
      }
    }
    return batches;
  }

  private Map<TaskKey, Instant> sendBatch(List<TaskMessage> batch) {
    QueueName queue = batch.getFirst().queue();
    Instant sentAt = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Set<Integer> refused = queues.send(queue, batch, Duration.ZERO);
    Map<TaskKey, Instant> sent = new HashMap<>();
    for (int i = 0; i < batch.size(); i++) {
      if (!refused.contains(i)) {
        sent.put(batch.get(i).key(), sentAt);
      }
    }
    return sent;
  }
}
