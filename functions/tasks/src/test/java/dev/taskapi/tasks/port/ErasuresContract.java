package dev.taskapi.tasks.port;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskapi.tasks.AccountId;
import dev.taskapi.tasks.Incarnation;
import dev.taskapi.tasks.RequestRef;
import dev.taskapi.tasks.TaskId;
import dev.taskapi.tasks.TaskKey;
import dev.taskapi.tasks.testing.ManualClock;
import dev.taskapi.tasks.testing.Samples;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link Erasures} promises. */
abstract class ErasuresContract {
  private static final Instant NOW = ManualClock.START;
  private static final RequestRef.Apart REQUEST = new RequestRef.Apart("a-_9");

  /** The same empty notes during one test. */
  abstract Erasures erasures();

  @Test
  void aNoteIsDueAtItsTimeAndComesBackWhole() {
    TaskKey longest = new TaskKey(new AccountId("a".repeat(128)), new TaskId("t".repeat(128)));
    Erasure plain = note(erasure("a:b._-1", 1));
    Erasure apart = note(new Erasure(new Incarnation(longest, NOW), Optional.of(REQUEST), NOW));

    assertThat(due(NOW.minusMillis(1))).isEmpty();
    assertThat(due(NOW)).containsExactly(apart);
    assertThat(due(NOW.plusMillis(1))).containsExactly(apart, plain);
  }

  @Test
  void aSettledNoteIsGone() {
    Erasure first = note(erasure("t1", 0));
    Erasure second = note(erasure("t2", 0));

    erasures().settle(first);
    erasures().settle(first);

    assertThat(due(NOW)).containsExactly(second);
  }

  @Test
  void aNoteIsMovedByTheNext() {
    note(erasure("t1", 0));
    Erasure moved = note(erasure("t1", 10));

    assertThat(due(NOW)).isEmpty();
    assertThat(due(NOW.plusMillis(10))).containsExactly(moved);
  }

  @Test
  void aNoteThatWasMovedIsNotSettledByItsFormerTime() {
    Erasure former = note(erasure("t1", 0));
    Erasure moved = note(erasure("t1", 10));

    erasures().settle(former);

    assertThat(due(NOW.plusMillis(10))).containsExactly(moved);
  }

  @Test
  void incarnationsRequestsAndAccountsHaveNotesOfTheirOwn() {
    Incarnation first = new Incarnation(Samples.key("t1"), NOW);
    Incarnation second = new Incarnation(Samples.key("t1"), NOW.plusMillis(1));
    Incarnation other = new Incarnation(Samples.task("t1").of(Samples.OTHER_ACCOUNT).key(), NOW);
    List<Erasure> notes =
        List.of(
            note(new Erasure(first, Optional.empty(), NOW)),
            note(new Erasure(first, Optional.of(REQUEST), NOW)),
            note(new Erasure(first, Optional.of(new RequestRef.Apart("b")), NOW)),
            note(new Erasure(second, Optional.empty(), NOW)),
            note(new Erasure(other, Optional.empty(), NOW)));

    assertThat(due(NOW)).containsExactlyInAnyOrderElementsOf(notes);
  }

  @Test
  void manyNotesAreReadPageByPageTheLongestDueFirst() {
    List<Erasure> notes = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      notes.add(note(erasure("t" + i, -i)));
    }
    List<Erasure> read = new ArrayList<>();
    Optional<Erasure> last = Optional.empty();
    do {
      List<Erasure> page = erasures().due(NOW, last, 3);
      read.addAll(page);
      last = page.size() < 3 ? Optional.empty() : Optional.of(page.getLast());
    } while (last.isPresent());

    assertThat(read).containsExactlyElementsOf(notes.reversed());
  }

  private Erasure note(Erasure erasure) {
    erasures().note(erasure);
    return erasure;
  }

  private static Erasure erasure(String id, int millis) {
    return new Erasure(
        Samples.task(id).queued().incarnation(), Optional.empty(), NOW.plusMillis(millis));
  }

  private List<Erasure> due(Instant now) {
    return erasures().due(now, Optional.empty(), 100);
  }
}
