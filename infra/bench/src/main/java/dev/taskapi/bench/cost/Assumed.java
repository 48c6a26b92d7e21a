package dev.taskapi.bench.cost;

import dev.taskapi.cdk.Sizing;
import dev.taskapi.requests.TaskType;

/** What cannot be measured here. */
final class Assumed {
  /** Created one by one, asked for by {@link Life#READS}, its result opened. */
  static final int CALLS = 1 + Life.READS + 1;

  /** How long a call takes a function of the API. */
  static final double API_SECONDS = 0.05;

  /** A processor is lent for each so many MB of memory. */
  static final double MB_A_PROCESSOR = 1_769;

  /**
   * How much of what is lent a run keeps busy: where the rest waits, it is paid for all the same.
   */
  static final double BUSY = 0.8;

  /** Lambda receives and deletes each message. */
  static final int POLLER_CALLS = 2;

  static final double LOG_GB_A_CALL = 0.5e-6;
  static final double LOG_GB_A_RUN = 3e-6;

  /** A row with its index entries, and a request of its own. */
  static final double ROW_GB = 4e-6;

  /** Thirty days of retention, and as many that an open task may wait. */
  static final double FILE_MONTHS = 2;

  static final double ROW_MONTHS = 1;

  /** Each result is fetched once, whole. */
  static final double DOWNLOADS = 1;

  private Assumed() {}

  /** How long a run takes its function, from the processor time that it needs. */
  static double seconds(TaskType type, double cpuSeconds) {
    return cpuSeconds / (Sizing.of(type).memoryMb() / MB_A_PROCESSOR * BUSY);
  }
}
