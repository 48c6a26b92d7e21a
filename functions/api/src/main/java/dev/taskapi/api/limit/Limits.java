package dev.taskapi.api.limit;

/**
 * How much an account may do.
 *
 * @param requestsPerSecond on average, for each running instance of a function
 * @param burst requests at once after a pause
 * @param openTasks PENDING, QUEUED and PROCESSING
 */
public record Limits(int requestsPerSecond, int burst, int openTasks) {
  public static final int REQUESTS_PER_SECOND = 100;
  public static final int OPEN_TASKS = 100_000;

  public Limits {
    if (requestsPerSecond < 1 || burst < 1 || openTasks < 1) {
      throw new IllegalArgumentException("a limit of at least 1 lets something through");
    }
  }

  /** With a burst of two seconds' requests. */
  public static Limits of(int requestsPerSecond, int openTasks) {
    int burst = (int) Math.min(Integer.MAX_VALUE, 2L * requestsPerSecond);
    return new Limits(requestsPerSecond, burst, openTasks);
  }
}
