package dev.taskapi.local;

import dev.taskapi.tasks.Parallel;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Queues that share a number of slots. A message is received only when a slot is free for it, so
 * that none sits invisible while it waits.
 */
final class SharedSlots {
  private static final Logger LOG = LoggerFactory.getLogger(SharedSlots.class);

  /** To ask every queue takes longer than a short call; urgent ones are asked before each call. */
  private static final Duration BETWEEN_ROUNDS = Duration.ofMillis(250);

  private final QueueFunctions functions;
  private final List<PolledQueue> queues;
  private final List<PolledQueue> urgent;
  private final Rounds rounds;
  private final SlotPolicy policy;
  private final ExecutorService slots;
  private final ConcurrentLinkedQueue<PolledQueue> ended = new ConcurrentLinkedQueue<>();
  private final Intake intake = new Intake();
  private final Rest rest = new Rest();
  private final Thread dispatcher = Thread.ofPlatform().name("slots").unstarted(this::dispatch);
  private volatile boolean stopping;

  SharedSlots(
      QueueFunctions functions, PollerSettings settings, Lambda lambda, List<PolledQueue> queues) {
    this.functions = functions;
    this.queues = queues;
    this.urgent = queues.stream().filter(PolledQueue::urgent).toList();
    this.rounds = new Rounds(lambda.clock(), BETWEEN_ROUNDS);
    this.policy = new SlotPolicy(settings.slots(), settings.ageing(), lambda.clock());
    this.slots =
        Executors.newFixedThreadPool(
            settings.slots(), Thread.ofPlatform().daemon().name("slot-", 1).factory());
  }

  void start() {
    dispatcher.start();
  }

  /** Looks for messages at once instead of at the end of a pause of up to a second. */
  void nudge() {
    rest.end();
  }

  Intake intake() {
    return intake;
  }

  private void dispatch() {
    try {
      while (!stopping) {
        look();
        rest.take();
      }
    } catch (InterruptedException stop) {
      stopping = true;
    }
  }

  private void look() {
    try {
      giveBack();
      rest.after(!intake.isPaused() && observeAndFill());
    } catch (SdkException unreachable) {
      LOG.warn("The queues cannot be read now", unreachable);
      rest.afterFailure();
    }
  }

  private void giveBack() {
    for (var queue = ended.poll(); queue != null; queue = ended.poll()) {
      policy.ended(queue);
    }
  }

  /** Whether anything was started. */
  private boolean observeAndFill() {
    rounds.run(() -> observe(queues));
    return fill();
  }

  /** All at once: one after the other, the dispatcher would ask more than it hands out. */
  private void observe(List<PolledQueue> asked) {
    var waiting = Parallel.map(asked, functions::hasMessages);
    for (int i = 0; i < asked.size(); i++) {
      if (waiting.get(i)) {
        policy.waits(asked.get(i));
      } else {
        policy.isEmpty(asked.get(i));
      }
    }
  }

  private Optional<PolledQueue> next() {
    if (policy.hasFreeSlot()) {
      observe(urgent);
    }
    return policy.next();
  }

  /** Whether anything was started. */
  private boolean fill() {
    boolean started = false;
    for (var next = next(); next.isPresent() && !stopping; next = next()) {
      started |= start(next.get());
    }
    return started;
  }

  private boolean start(PolledQueue queue) {
    var messages = intake.take(() -> functions.receive(queue));
    if (messages.isEmpty()) {
      policy.isEmpty(queue);
      return false;
    }
    policy.started(queue);
    slots.execute(
        () -> {
          functions.run(queue, messages);
          ended.add(queue);
          nudge();
        });
    return true;
  }

  /** Receives nothing more and leaves running calls this long before it interrupts them. */
  void stop(Duration bound) throws InterruptedException {
    stopping = true;
    rest.end();
    dispatcher.join();
    Stopping.end(slots, bound);
  }
}
