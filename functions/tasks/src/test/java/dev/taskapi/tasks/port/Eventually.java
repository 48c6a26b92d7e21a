package dev.taskapi.tasks.port;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.assertj.core.api.Assertions;

/** Waits for what a server does in its own time. */
final class Eventually {
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private Eventually() {}

  static void isTrue(Callable<Boolean> condition) throws Exception {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.call()) {
      if (System.nanoTime() > end) {
        Assertions.fail("not so within " + PATIENCE);
      }
    }
  }
}
