package dev.taskapi.processing.run;

import dev.taskapi.tasks.Task;
import dev.taskapi.tasks.port.StoreException;
import dev.taskapi.tasks.port.TaskStore;
import dev.taskapi.tasks.run.Claims;
import dev.taskapi.tasks.run.Delivery;
import dev.taskapi.tasks.run.RunningTask;
import dev.taskapi.tasks.run.Verdict;
import java.time.Duration;
import java.util.Optional;

/** Takes one message through the life of a run: hold, claim, work, ending. */
public final class TaskRunner {
  private static final System.Logger LOG = System.getLogger(TaskRunner.class.getName());

  private final Claims claims;
  private final TaskStore store;
  private final Mailbox mailbox;
  private final Workshop workshop;

  public TaskRunner(Claims claims, TaskStore store, Mailbox mailbox, Workshop workshop) {
    this.claims = claims;
    this.store = store;
    this.mailbox = mailbox;
    this.workshop = workshop;
  }

  /**
   * Hides the message for the length of a lease, so that a crash from here on brings it back soon.
   *
   * @return false where it cannot be held: then it is not ours to run
   */
  public boolean hold(Delivery delivery) {
    try {
      return mailbox.hold(delivery);
    } catch (StoreException failed) {
      log("could not be held: " + failed.getMessage());
      return false;
    }
  }

  /**
   * Runs a held message's task.
   *
   * @return whether the message is done with
   */
  public boolean run(Delivery delivery, TimeLeft timeLeft) {
    if (timeLeft.isUp()) {
      mailbox.hide(delivery, Duration.ZERO);
      return false;
    }
    return switch (claim(delivery)) {
      case Verdict.Go go -> work(delivery, go.task(), timeLeft);
      case Verdict.Acknowledge acknowledge -> {
        log("acknowledged: " + acknowledge.why());
        yield true;
      }
      case Verdict.Later later -> {
        mailbox.hide(delivery, later.duration());
        yield false;
      }
    };
  }

  /** A message can be faster than its row: a moment's patience spares the task a hidden second. */
  private Verdict claim(Delivery delivery) {
    Verdict verdict = claims.claim(delivery);
    if (verdict instanceof Verdict.Early && delivery.received() == 1) {
      try {
        Thread.sleep(mailbox.rowPatience());
      } catch (InterruptedException shutdown) {
        Thread.currentThread().interrupt();
        return verdict;
      }
      return claims.claim(delivery);
    }
    return verdict;
  }

  private boolean work(Delivery delivery, Task claimed, TimeLeft timeLeft) {
    mailbox.note(delivery);
    RunningTask running = workshop.begin(claimed);
    Ending ending = workshop.work(running, () -> mailbox.hold(delivery), timeLeft);
    log("ended: " + ending.words());
    return switch (ending) {
      case Ending.Made made -> running.complete(made.result()).isPresent() || isDone(delivery);
      case Ending.Refused refused -> running.fail(refused.error()).isPresent() || isDone(delivery);
      case Ending.Passing passing ->
          comeBack(delivery, running.retry(passing.error(), passing.pause()), passing.pause());
      case Ending.OutOfTime outOfTime ->
          comeBack(delivery, running.pause(outOfTime.advanced()), Duration.ZERO);
      case Ending.Superseded superseded -> isDone(delivery);
    };
  }

  /** The row says when its task runs again; only then the message follows. */
  private boolean comeBack(Delivery delivery, Optional<Task> written, Duration pause) {
    if (written.isEmpty()) {
      return isDone(delivery);
    }
    mailbox.comeBack(delivery, pause);
    return false;
  }

  /** After a refused write: whoever won may live by this very message. */
  private boolean isDone(Delivery delivery) {
    Optional<Task> row = store.find(delivery.message().key());
    boolean own =
        row.filter(task -> task.attempt().dispatch().equals(delivery.message().dispatch()))
            .isPresent();
    return own ? row.filter(Task::isOpen).isEmpty() : mailbox.isPastEarly(delivery);
  }

  private static void log(String what) {
    LOG.log(System.Logger.Level.INFO, what);
  }
}
