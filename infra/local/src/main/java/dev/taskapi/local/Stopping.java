package dev.taskapi.local;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ends threads within a bound. */
final class Stopping {
  private static final Logger LOG = LoggerFactory.getLogger(Stopping.class);
  private static final Duration AFTER_INTERRUPT = Duration.ofSeconds(5);

  private Stopping() {}

  /** Waits for running work this long, then interrupts it and waits 5 s more. */
  static void end(ExecutorService work, Duration bound) throws InterruptedException {
    work.shutdown();
    if (work.awaitTermination(bound.toMillis(), TimeUnit.MILLISECONDS)) {
      return;
    }
    work.shutdownNow();
    if (!work.awaitTermination(AFTER_INTERRUPT.toMillis(), TimeUnit.MILLISECONDS)) {
      LOG.warn("Work goes on though it was interrupted; it ends with the process");
    }
  }
}
