package dev.taskapi.local;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does things again and again, each on a thread of its own. */
final class Repeater {
  private static final Logger LOG = LoggerFactory.getLogger(Repeater.class);

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch stopped = new CountDownLatch(1);

  /** Begins at once; a failure is logged by what was done, and it is done again. */
  void every(Duration pause, String what, Runnable work) {
    threads.execute(() -> repeat(pause, what, work));
  }

  private void repeat(Duration pause, String what, Runnable work) {
    try {
      do {
        once(what, work);
      } while (!stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  private static void once(String what, Runnable work) {
    try {
      work.run();
    } catch (RuntimeException | Error failed) {
      LOG.error("{} failed and is tried again", what, failed);
    }
  }

  boolean isStopped() {
    return stopped.getCount() == 0;
  }

  void stop(Duration bound) throws InterruptedException {
    stopped.countDown();
    Stopping.end(threads, bound);
  }
}
