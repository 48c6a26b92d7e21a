package dev.taskapi.local;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which queue gets the next slot: the highest priority, and among equals the one that waits
 * longest.
 *
 * <ul>
 *   <li>A queue that has waited longer than the ageing bound goes before all but urgent ones, the
 *       longest waiting first; and before urgent ones too once {@value #URGENT_RUN} of them went
 *       ahead of it in a row. So every queue gets a slot after the ageing bound, plus one call of
 *       each queue that has waited longer, plus {@value #URGENT_RUN} urgent calls for each of
 *       these: whatever arrives, none is starved.
 *   <li>An urgent message with no urgent one before it waits for one running call at most, save
 *       where that run of urgent calls has just ended.
 *   <li>With more than one slot, the last free one is kept for quick queues. Quick queues may fill
 *       every slot.
 * </ul>
 *
 * For one thread at a time.
 */
final class SlotPolicy {
  static final int URGENT_RUN = 3;

  private final int slots;
  private final Duration ageing;
  private final InstantSource clock;

  /** In the order of their waiting, which decides between equal instants. */
  private final Map<PolledQueue, Instant> waitingSince = new LinkedHashMap<>();

  private int running;
  private int runningLong;
  private int urgentRun;

  SlotPolicy(int slots, Duration ageing, InstantSource clock) {
    this.slots = slots;
    this.ageing = ageing;
    this.clock = clock;
  }

  /** The queue has messages; how long it has had them counts from the first time this is said. */
  void waits(PolledQueue queue) {
    waitingSince.putIfAbsent(queue, clock.instant());
  }

  /** The queue has no messages. */
  void isEmpty(PolledQueue queue) {
    waitingSince.remove(queue);
  }

  boolean hasFreeSlot() {
    return running < slots;
  }

  /** The waiting queue that the next free slot is for; empty if none may have one now. */
  Optional<PolledQueue> next() {
    var best = candidates().min(byPriority());
    var aged = oldestAged();
    boolean urgentFirst = best.filter(PolledQueue::urgent).isPresent() && urgentRun < URGENT_RUN;
    return aged.isPresent() && !urgentFirst ? aged : best;
  }

  /** A call of this queue takes a slot; what is left in the queue waits from now on. */
  void started(PolledQueue queue) {
    urgentRun = queue.urgent() && oldestAged().isPresent() ? urgentRun + 1 : 0;
    isEmpty(queue);
    waits(queue);
    running++;
    runningLong += queue.quick() ? 0 : 1;
  }

  /** A call of this queue gives its slot back. */
  void ended(PolledQueue queue) {
    running--;
    runningLong -= queue.quick() ? 0 : 1;
  }

  private Optional<PolledQueue> oldestAged() {
    var bound = clock.instant().minus(ageing);
    return candidates()
        .filter(queue -> !queue.urgent() && since(queue).isBefore(bound))
        .min(comparing(this::since));
  }

  private Stream<PolledQueue> candidates() {
    return waitingSince.keySet().stream().filter(this::mayRun);
  }

  private boolean mayRun(PolledQueue queue) {
    int forLong = slots > 1 ? slots - 1 : slots;
    return hasFreeSlot() && (queue.quick() || runningLong < forLong);
  }

  private Comparator<PolledQueue> byPriority() {
    return comparingInt(PolledQueue::priorityRank).thenComparing(this::since);
  }

  private Instant since(PolledQueue queue) {
    return waitingSince.getOrDefault(queue, Instant.MAX);
  }
}
