package dev.taskapi.local;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** The pause between two looks: the longer, the longer there was nothing to do. */
final class Rest {
  private static final Duration SHORTEST = Duration.ofMillis(50);
  private static final Duration LONGEST = Duration.ofSeconds(1);

  private final Semaphore ended = new Semaphore(0);
  private Duration pause = SHORTEST;

  /** A look has come to this. */
  void after(boolean foundWork) {
    Duration doubled = pause.multipliedBy(2);
    Duration longer = doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
    pause = foundWork ? SHORTEST : longer;
  }

  void afterFailure() {
    pause = LONGEST;
  }

  /** Returns when it is over, or was ended. */
  void take() throws InterruptedException {
    if (ended.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
      ended.drainPermits();
      pause = SHORTEST;
    }
  }

  /** Of this rest, or of the next; any thread may. */
  void end() {
    ended.release();
  }
}
