package dev.taskapi.tasks;

import java.time.Duration;

/**
 * All times of the service, so that a test can run the same code faster.
 *
 * @param lease how long a claim holds without a heartbeat; the visibility of its message
 * @param heartbeat how often a running task extends lease and visibility and writes its progress
 * @param watch how often, at the least, a running task looks for a cancel or a newer claim
 * @param rowPatience how long a processor waits on the spot for a row that is being written
 * @param earlyMessage how long a message that fits no row is kept: its row may yet be written
 * @param lateWrite the age of a sent message from which its row is no longer written
 * @param check how long after it was sent a task is looked at by the reconciler
 * @param pendingCheck how long a task that could not be sent waits for the reconciler
 * @param outrun a message sent so much later is seen only after the one before
 * @param messageLife after which a queue has dropped a message for certain
 * @param backoff the longest pause after a first failed try; doubles with each try
 * @param longestBackoff the longest pause after any failed try
 * @param deadLetterPause how long a dead letter that may still run waits
 * @param retention how long a task is kept after its ending
 * @param requestGrace how much longer than its task a request kept apart lives
 * @param erasure how long after its deletion a task is erased once more; longer than any run lasts
 * @param tombstone how long it is remembered that a task was deleted
 * @param callMemory how long a call can be repeated under its Idempotency-Key
 * @param stateAge how long it is believed what the reconciler saw of the processors' feeds
 */
public record Timings(
    Duration lease,
    Duration heartbeat,
    Duration watch,
    Duration rowPatience,
    Duration earlyMessage,
    Duration lateWrite,
    Duration check,
    Duration pendingCheck,
    Duration outrun,
    Duration messageLife,
    Duration backoff,
    Duration longestBackoff,
    Duration deadLetterPause,
    Duration retention,
    Duration requestGrace,
    Duration erasure,
    Duration tombstone,
    Duration callMemory,
    Duration stateAge) {

  /** Claims within an attempt before it fails. */
  public static final int MOST_TRIES = 5;

  /** How long a request kept apart lives, from the write that places it. */
  public Duration requestLife() {
    return retention.plus(requestGrace);
  }

  /** What the service runs with. */
  public static Timings standard() {
    return new Timings(
        Duration.ofSeconds(120),
        Duration.ofSeconds(30),
        Duration.ofSeconds(5),
        Duration.ofMillis(200),
        Duration.ofSeconds(90),
        Duration.ofSeconds(45),
        Duration.ofMinutes(10),
        Duration.ofSeconds(60),
        Duration.ofMinutes(2),
        Duration.ofDays(13),
        Duration.ofSeconds(20),
        Duration.ofMinutes(10),
        Duration.ofMinutes(15),
        Duration.ofDays(30),
        Duration.ofDays(30),
        Duration.ofMinutes(20),
        Duration.ofDays(90),
        Duration.ofHours(24),
        Duration.ofMinutes(3));
  }

  /** The same with a retention of its own. */
  public Timings keeping(Duration newRetention) {
    return new Timings(
        lease,
        heartbeat,
        watch,
        rowPatience,
        earlyMessage,
        lateWrite,
        check,
        pendingCheck,
        outrun,
        messageLife,
        backoff,
        longestBackoff,
        deadLetterPause,
        newRetention,
        requestGrace,
        erasure,
        tombstone,
        callMemory,
        stateAge);
  }

  /** The same proportions, so many times as fast. What is counted in days stays. */
  public Timings fasterBy(int factor) {
    return new Timings(
        lease.dividedBy(factor),
        heartbeat.dividedBy(factor),
        watch.dividedBy(factor),
        rowPatience.dividedBy(factor),
        earlyMessage.dividedBy(factor),
        lateWrite.dividedBy(factor),
        check.dividedBy(factor),
        pendingCheck.dividedBy(factor),
        outrun.dividedBy(factor),
        messageLife.dividedBy(factor),
        backoff.dividedBy(factor),
        longestBackoff.dividedBy(factor),
        deadLetterPause.dividedBy(factor),
        retention,
        requestGrace,
        erasure.dividedBy(factor),
        tombstone,
        callMemory,
        stateAge.dividedBy(factor));
  }
}
