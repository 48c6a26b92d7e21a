package dev.taskapi.tasks.testing;

import dev.taskapi.tasks.QueueName;
import dev.taskapi.tasks.TaskMessage;
import dev.taskapi.tasks.port.Deliveries;
import dev.taskapi.tasks.port.TaskQueues;
import dev.taskapi.tasks.run.Delivery;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Queues with the semantics of SQS, as strict as SQS may be: a receipt that a later handing out has
 * replaced is worth nothing, and a message that has become visible cannot be hidden.
 */
public final class InMemoryQueues implements TaskQueues, Deliveries {
  private final InstantSource clock;
  private final int mostReceives;
  private final List<Kept> kept = new ArrayList<>();
  private final List<TaskMessage> deadLetters = new ArrayList<>();
  private final List<Sent> sent = new ArrayList<>();
  private Predicate<TaskMessage> refusal = message -> false;
  private int refusedNext;
  private long receipts;

  /** One call of {@link #send}, with what was refused of it. */
  public record Sent(
      QueueName queue, List<TaskMessage> messages, Instant at, Set<Integer> refused) {
    public Sent {
      messages = List.copyOf(messages);
      refused = Set.copyOf(refused);
    }
  }

  /** A message in its queue. */
  private static final class Kept {
    private final QueueName queue;
    private final TaskMessage message;
    private final Instant sentAt;
    private Instant visibleAt;
    private int received;
    private String receipt = "";

    Kept(QueueName queue, TaskMessage message, Instant sentAt, Instant visibleAt) {
      this.queue = queue;
      this.message = message;
      this.sentAt = sentAt;
      this.visibleAt = visibleAt;
    }

    boolean isVisible(Instant now) {
      return !visibleAt.isAfter(now);
    }
  }

  /** Messages are never given up. */
  public InMemoryQueues(InstantSource clock) {
    this(clock, Integer.MAX_VALUE);
  }

  /** A message that was handed out so often becomes a dead letter instead of being so once more. */
  public InMemoryQueues(InstantSource clock, int mostReceives) {
    this.clock = clock;
    this.mostReceives = mostReceives;
  }

  @Override
  public synchronized Set<Integer> send(
      QueueName queue, List<TaskMessage> messages, Duration delay) {
    if (messages.isEmpty() || messages.size() > BATCH) {
      throw new IllegalArgumentException("a batch has 1 to 10 messages, not " + messages.size());
    }
    Instant now = clock.instant();
    Set<Integer> refused = new HashSet<>();
    for (int i = 0; i < messages.size(); i++) {
      if (isRefused(messages.get(i))) {
        refused.add(i);
      } else {
        kept.add(new Kept(queue, messages.get(i), now, now.plus(wholeSeconds(delay))));
      }
    }
    sent.add(new Sent(queue, messages, now, refused));
    return refused;
  }

  @Override
  public synchronized Depth depth(QueueName queue) {
    Instant now = clock.instant();
    List<Kept> all = kept.stream().filter(message -> message.queue.equals(queue)).toList();
    long visible = all.stream().filter(message -> message.isVisible(now)).count();
    long delayed =
        all.stream().filter(message -> !message.isVisible(now) && message.received == 0).count();
    return new Depth(visible, delayed, all.size() - visible - delayed);
  }

  /** Hands out up to {@link #BATCH} visible messages, and hides them for so long. */
  public synchronized List<Delivery> receive(QueueName queue, Duration visibility) {
    return receive(queue, visibility, BATCH);
  }

  public synchronized List<Delivery> receive(QueueName queue, Duration visibility, int most) {
    Instant now = clock.instant();
    List<Kept> visible =
        kept.stream()
            .filter(message -> message.queue.equals(queue) && message.isVisible(now))
            .toList();
    List<Delivery> handedOut = new ArrayList<>();
    for (Kept message : visible) {
      if (message.received >= mostReceives) {
        kept.remove(message);
        deadLetters.add(message.message);
      } else if (handedOut.size() < most) {
        handedOut.add(handOut(message, now.plus(visibility)));
      }
    }
    return handedOut;
  }

  private Delivery handOut(Kept message, Instant hiddenUntil) {
    receipts++;
    message.receipt = "receipt-" + receipts;
    message.visibleAt = hiddenUntil;
    message.received++;
    return new Delivery(message.message, message.receipt, message.sentAt, message.received);
  }

  @Override
  public synchronized boolean hide(QueueName queue, String receipt, Duration duration) {
    Instant now = clock.instant();
    Optional<Kept> handedOut = byReceipt(queue, receipt).filter(message -> !message.isVisible(now));
    handedOut.ifPresent(message -> message.visibleAt = now.plus(wholeSeconds(duration)));
    return handedOut.isPresent();
  }

  /** Acknowledges a message; false where the receipt is none or no longer good. */
  public synchronized boolean delete(QueueName queue, String receipt) {
    Optional<Kept> handedOut = byReceipt(queue, receipt);
    handedOut.ifPresent(kept::remove);
    return handedOut.isPresent();
  }

  /** From now on refuses what is so. */
  public synchronized void refuse(Predicate<TaskMessage> unwanted) {
    refusal = unwanted;
  }

  /** Refuses the next so many messages. */
  public synchronized void refuseNext(int messages) {
    refusedNext = messages;
  }

  /** Loses messages without a trace, as a queue should not. */
  public synchronized void lose(Predicate<TaskMessage> unlucky) {
    kept.removeIf(message -> unlucky.test(message.message));
  }

  /** Every message of the queue, visible or not, the first sent first. */
  public synchronized List<TaskMessage> messages(QueueName queue) {
    return kept.stream()
        .filter(message -> message.queue.equals(queue))
        .map(message -> message.message)
        .toList();
  }

  /** Every message of every queue, visible or not, the first sent first. */
  public synchronized List<TaskMessage> messages() {
    return kept.stream().map(message -> message.message).toList();
  }

  /** The messages given up so far, which are then forgotten. */
  public synchronized List<TaskMessage> takeDeadLetters() {
    List<TaskMessage> taken = List.copyOf(deadLetters);
    deadLetters.clear();
    return taken;
  }

  /** Every call of {@link #send} so far. */
  public synchronized List<Sent> sent() {
    return List.copyOf(sent);
  }

  private boolean isRefused(TaskMessage message) {
    if (refusedNext > 0) {
      refusedNext--;
      return true;
    }
    return refusal.test(message);
  }

  private Optional<Kept> byReceipt(QueueName queue, String receipt) {
    return kept.stream()
        .filter(message -> message.queue.equals(queue) && message.receipt.equals(receipt))
        .findFirst();
  }

  private static Duration wholeSeconds(Duration duration) {
    return Duration.ofSeconds(Math.ceilDiv(duration.toMillis(), 1_000L));
  }
}
