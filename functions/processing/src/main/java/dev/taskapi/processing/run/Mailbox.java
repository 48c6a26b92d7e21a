package dev.taskapi.processing.run;

import dev.taskapi.tasks.AccountId;
import dev.taskapi.tasks.QueueName;
import dev.taskapi.tasks.Surroundings;
import dev.taskapi.tasks.port.Deliveries;
import dev.taskapi.tasks.port.QueueMarks;
import dev.taskapi.tasks.port.TaskQueues;
import dev.taskapi.tasks.run.Delivery;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What a processor does with its messages. */
public final class Mailbox {
  private static final int MOST_REMEMBERED = 10_000;
  private static final int NOTES_IN_A_CHECK = 10;

  private final Deliveries deliveries;
  private final TaskQueues queues;
  private final QueueMarks marks;
  private final Surroundings surroundings;
  private final Map<Noted, Instant> noted = new ConcurrentHashMap<>();

  public Mailbox(
      Deliveries deliveries, TaskQueues queues, QueueMarks marks, Surroundings surroundings) {
    this.deliveries = deliveries;
    this.queues = queues;
    this.marks = marks;
    this.surroundings = surroundings;
  }

  private record Noted(QueueName queue, AccountId account) {}

  boolean hold(Delivery delivery) {
    return hide(delivery, surroundings.timings().leasing().lease());
  }

  boolean hide(Delivery delivery, Duration duration) {
    return deliveries.hide(delivery.message().queue(), delivery.receipt(), duration);
  }

  /** Makes the message, or another like it, visible after the pause. */
  void comeBack(Delivery delivery, Duration pause) {
    if (!hide(delivery, pause)) {
      queues.send(delivery.message().queue(), List.of(delivery.message()), pause);
    }
  }

  /**
   * Tells the reconciler how far the queue has been handed out: a tenth of its interval is enough.
   */
  void note(Delivery delivery) {
    Noted key = new Noted(delivery.message().queue(), delivery.message().key().account());
    Instant now = surroundings.now();
    Duration interval = surroundings.timings().checks().sent().dividedBy(NOTES_IN_A_CHECK);
    Instant last = noted.getOrDefault(key, Instant.EPOCH);
    if (now.isBefore(last.plus(interval))) {
      return;
    }
    if (noted.size() >= MOST_REMEMBERED) {
      noted.clear();
    }
    noted.put(key, now);
    marks.note(key.queue(), key.account(), delivery.sentAt());
  }

  Duration rowPatience() {
    return surroundings.timings().leasing().rowPatience();
  }

  /** Whether the message is too old for its row to be still unwritten. */
  boolean isPastEarly(Delivery delivery) {
    return !surroundings
        .now()
        .isBefore(delivery.sentAt().plus(surroundings.timings().messages().early()));
  }
}
