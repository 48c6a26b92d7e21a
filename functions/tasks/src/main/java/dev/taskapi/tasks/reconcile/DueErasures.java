package dev.taskapi.tasks.reconcile;

import dev.taskapi.tasks.Surroundings;
import dev.taskapi.tasks.erase.Eraser;
import dev.taskapi.tasks.log.LogContext;
import dev.taskapi.tasks.port.Erasure;
import dev.taskapi.tasks.port.Erasures;
import dev.taskapi.tasks.port.TaskStore;
import java.util.List;
import java.util.Optional;

/**
 * The last net of a deletion: erases once more what was noted, which catches a crash and the last
 * upload of a run that was overtaken. To be run every minute.
 */
public final class DueErasures {
  private static final System.Logger LOG = System.getLogger(DueErasures.class.getName());
  private static final int PAGE = 200;

  private final Erasures erasures;
  private final TaskStore store;
  private final Eraser eraser;
  private final Surroundings surroundings;

  public DueErasures(Erasures erasures, TaskStore store, Eraser eraser, Surroundings surroundings) {
    this.erasures = erasures;
    this.store = store;
    this.eraser = eraser;
    this.surroundings = surroundings;
  }

  /** Settles every note that is due; one that cannot be stays for the next run. */
  public Tally run() {
    Tally tally = new Tally();
    try {
      settleAll(tally);
    } catch (RuntimeException failed) {
      LOG.log(System.Logger.Level.ERROR, "the notes of erasures could not be read", failed);
      tally.add(Finding.UNREAD);
    }
    return tally;
  }

  private void settleAll(Tally tally) {
    Optional<Erasure> last = Optional.empty();
    do {
      List<Erasure> page = erasures.due(surroundings.now(), last, PAGE);
      page.forEach(erasure -> tally.add(inContext(erasure)));
      last = page.size() < PAGE ? Optional.empty() : Optional.of(page.getLast());
    } while (last.isPresent());
  }

  private Finding inContext(Erasure erasure) {
    return LogContext.of(erasure.incarnation().key()).during(() -> settleSafely(erasure));
  }

  private Finding settleSafely(Erasure erasure) {
    try {
      Finding finding = erase(erasure);
      erasures.settle(erasure);
      return finding;
    } catch (RuntimeException failed) {
      LOG.log(
          System.Logger.Level.WARNING,
          "the task could not be erased; it is tried again at the next run",
          failed);
      return Finding.UNREACHABLE;
    }
  }

  /** The deletion may have died before its tombstone: then its task lives on. */
  private Finding erase(Erasure erasure) {
    boolean lives =
        store
            .find(erasure.incarnation().key())
            .filter(task -> task.incarnation().equals(erasure.incarnation()))
            .isPresent();
    if (lives) {
      return Finding.NOT_DUE;
    }
    eraser.erase(erasure);
    return Finding.ERASED;
  }
}
