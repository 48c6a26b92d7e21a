package dev.taskapi.tasks;

import java.time.Duration;

/** All times of the service, so that a test can run the same code faster. */
public record Timings(
    Leasing leasing, Messages messages, Checks checks, Pauses pauses, Keeping keeping) {

  /** Claims within an attempt before it fails. */
  public static final int MOST_TRIES = 5;

  /** What the service runs with. */
  public static Timings standard() {
    return new Timings(
        Leasing.STANDARD, Messages.STANDARD, Checks.STANDARD, Pauses.STANDARD, Keeping.STANDARD);
  }

  /** The same with a retention of its own. */
  public Timings withRetention(Duration retention) {
    return new Timings(leasing, messages, checks, pauses, keeping.withRetention(retention));
  }

  /** The same proportions, so many times as fast. What is counted in days stays. */
  public Timings fasterBy(int factor) {
    return new Timings(
        leasing.fasterBy(factor),
        messages.fasterBy(factor),
        checks.fasterBy(factor),
        pauses.fasterBy(factor),
        keeping.fasterBy(factor));
  }

  /**
   * How a running task is held.
   *
   * @param lease how long a claim holds without a heartbeat; the visibility of its message
   * @param heartbeat how often lease and visibility are extended and progress is written
   * @param watch how often, at the least, is looked for a cancel or a newer claim
   * @param rowPatience how long a processor waits on the spot for a row that is being written
   */
  public record Leasing(Duration lease, Duration heartbeat, Duration watch, Duration rowPatience) {
    private static final Leasing STANDARD =
        new Leasing(
            Duration.ofSeconds(120),
            Duration.ofSeconds(30),
            Duration.ofSeconds(5),
            Duration.ofMillis(200));

    private Leasing fasterBy(int factor) {
      return new Leasing(
          lease.dividedBy(factor),
          heartbeat.dividedBy(factor),
          watch.dividedBy(factor),
          rowPatience.dividedBy(factor));
    }
  }

  /**
   * How old a message may be.
   *
   * @param early how long a message that fits no row is kept: its row may yet be written
   * @param lateWrite the age of a sent message from which its row is no longer written
   * @param outrun a message sent so much later is seen only after the one before
   * @param life after which a queue has dropped a message for certain
   */
  public record Messages(Duration early, Duration lateWrite, Duration outrun, Duration life) {
    private static final Messages STANDARD =
        new Messages(
            Duration.ofSeconds(90),
            Duration.ofSeconds(45),
            Duration.ofMinutes(2),
            Duration.ofDays(13));

    private Messages fasterBy(int factor) {
      return new Messages(
          early.dividedBy(factor),
          lateWrite.dividedBy(factor),
          outrun.dividedBy(factor),
          life.dividedBy(factor));
    }
  }

  /**
   * When the reconciler looks.
   *
   * @param sent how long after it was sent a task is looked at
   * @param unsent how long a task that could not be sent waits
   * @param stateAge how long it is believed what was seen of the processors' feeds
   */
  public record Checks(Duration sent, Duration unsent, Duration stateAge) {
    private static final Checks STANDARD =
        new Checks(Duration.ofMinutes(10), Duration.ofSeconds(60), Duration.ofMinutes(3));

    private Checks fasterBy(int factor) {
      return new Checks(
          sent.dividedBy(factor), unsent.dividedBy(factor), stateAge.dividedBy(factor));
    }
  }

  /**
   * Before another try.
   *
   * @param first the longest pause after a first failed try; doubles with each try
   * @param longest the longest pause after any failed try
   * @param deadLetter how long a dead letter that may still run waits
   */
  public record Pauses(Duration first, Duration longest, Duration deadLetter) {
    private static final Pauses STANDARD =
        new Pauses(Duration.ofSeconds(20), Duration.ofMinutes(10), Duration.ofMinutes(15));

    private Pauses fasterBy(int factor) {
      return new Pauses(
          first.dividedBy(factor), longest.dividedBy(factor), deadLetter.dividedBy(factor));
    }
  }

  /**
   * How long something is kept.
   *
   * @param retention a task after its ending
   * @param requestGrace a request kept apart after its task
   * @param erasure a deleted task's files that a run stored late: then they are erased again;
   *     longer than any run lasts
   * @param tombstone the memory that a task was deleted
   * @param calls the memory of a call's Idempotency-Key
   */
  public record Keeping(
      Duration retention,
      Duration requestGrace,
      Duration erasure,
      Duration tombstone,
      Duration calls) {
    private static final Keeping STANDARD =
        new Keeping(
            Duration.ofDays(30),
            Duration.ofDays(30),
            Duration.ofMinutes(20),
            Duration.ofDays(90),
            Duration.ofHours(24));

    /** How long a request kept apart lives, from the write that places it. */
    public Duration requestLife() {
      return retention.plus(requestGrace);
    }

    private Keeping withRetention(Duration newRetention) {
      return new Keeping(newRetention, requestGrace, erasure, tombstone, calls);
    }

    private Keeping fasterBy(int factor) {
      return new Keeping(retention, requestGrace, erasure.dividedBy(factor), tombstone, calls);
    }
  }
}
