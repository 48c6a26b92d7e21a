package dev.taskapi.processing.run;

import dev.taskapi.tasks.Surroundings;
import dev.taskapi.tasks.TaskResult;
import dev.taskapi.tasks.port.StoreException;
import dev.taskapi.tasks.run.RunningTask;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Looks after work that goes on in a thread of its own: keeps the claim and the message alive, and
 * interrupts the work once the claim is lost or the time is up. What is written of the task is
 * written here, where no interrupt reaches.
 */
final class Watch {
  private static final System.Logger LOG = System.getLogger(Watch.class.getName());

  private static final Duration INTERRUPT_AGAIN = Duration.ofMillis(200);

  private final RunningTask running;
  private final Runnable holdMessage;
  private final TimeLeft timeLeft;
  private final Surroundings surroundings;
  private Instant held;

  Watch(RunningTask running, Runnable holdMessage, TimeLeft timeLeft, Surroundings surroundings) {
    this.running = running;
    this.holdMessage = holdMessage;
    this.timeLeft = timeLeft;
    this.surroundings = surroundings;
    this.held = surroundings.now();
  }

  /** How the work came to its end. */
  sealed interface Observed {}

  record Finished(TaskResult result) implements Observed {}

  record OutOfTime() implements Observed {}

  record Superseded() implements Observed {}

  /**
   * Runs the work to its end.
   *
   * @throws ExecutionException where the work failed by itself
   */
  Observed over(Callable<TaskResult> work) throws ExecutionException {
    FutureTask<TaskResult> future = new FutureTask<>(work);
    Thread worker =
        Thread.ofPlatform().name("work-" + running.claimed().key().id()).daemon().start(future);
    while (true) {
      try {
        return new Finished(future.get(watch().toMillis(), TimeUnit.MILLISECONDS));
      } catch (TimeoutException stillWorking) {
        Optional<Observed> end = look();
        if (end.isPresent()) {
          stop(worker);
          return end.get();
        }
      } catch (InterruptedException shutdown) {
        // Obeyed by this; what is still to be written must not be cut off by it.
        stop(worker);
        return new OutOfTime();
      }
    }
  }

  private Optional<Observed> look() {
    if (!stillMine()) {
      return Optional.of(new Superseded());
    }
    if (timeLeft.isUp()) {
      return Optional.of(new OutOfTime());
    }
    return Optional.empty();
  }

  /** A store that cannot be had proves nothing; the fence guards what is written later. */
  private boolean stillMine() {
    try {
      boolean mine = running.tick();
      Instant now = surroundings.now();
      if (mine && !now.isBefore(held.plus(surroundings.timings().leasing().heartbeat()))) {
        holdMessage.run();
        held = now;
      }
      return mine;
    } catch (StoreException failed) {
      LOG.log(System.Logger.Level.WARNING, "heartbeat failed: {0}", failed.getMessage());
      return true;
    }
  }

  /** Again and again, for an interrupt can be forgotten: Java's own reader of fonts does so. */
  private void stop(Thread worker) {
    Duration patience = surroundings.timings().leasing().heartbeat();
    try {
      for (long i = 0; i <= patience.dividedBy(INTERRUPT_AGAIN); i++) {
        worker.interrupt();
        if (worker.join(INTERRUPT_AGAIN)) {
          return;
        }
      }
      LOG.log(System.Logger.Level.ERROR, "the work does not stop when it is interrupted");
    } catch (InterruptedException shutdown) {
      LOG.log(System.Logger.Level.WARNING, "interrupted again while work was being stopped");
    }
  }

  private Duration watch() {
    return surroundings.timings().leasing().watch();
  }
}
