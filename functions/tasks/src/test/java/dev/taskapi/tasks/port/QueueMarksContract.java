package dev.taskapi.tasks.port;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskapi.requests.TaskType;
import dev.taskapi.tasks.AccountId;
import dev.taskapi.tasks.Priority;
import dev.taskapi.tasks.QueueName;
import dev.taskapi.tasks.testing.ManualClock;
import dev.taskapi.tasks.testing.Samples;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What {@link QueueMarks} promises. */
abstract class QueueMarksContract {
  private static final QueueName VIDEOS = new QueueName(TaskType.VIDEO, Priority.NORMAL);
  private static final QueueName QUIZZES = new QueueName(TaskType.QUIZ, Priority.NORMAL);
  private static final AccountId MINE = Samples.ACCOUNT;
  private static final AccountId THEIRS = Samples.OTHER_ACCOUNT;
  private static final Instant EARLY = ManualClock.START;
  private static final Instant LATE = EARLY.plusMillis(1);

  /** The same empty marks during one test. */
  abstract QueueMarks marks();

  @Test
  void nothingIsNotedAtFirst() {
    assertThat(marks().newest(VIDEOS)).isEmpty();
    assertThat(marks().newest(VIDEOS, MINE)).isEmpty();
  }

  @Test
  void theNewestStands() {
    marks().note(VIDEOS, MINE, EARLY);
    marks().note(VIDEOS, MINE, LATE);

    assertThat(marks().newest(VIDEOS)).contains(LATE);
    assertThat(marks().newest(VIDEOS, MINE)).contains(LATE);
  }

  @Test
  void anOlderOneChangesNothing() {
    marks().note(VIDEOS, MINE, LATE);
    marks().note(VIDEOS, MINE, EARLY);
    marks().note(VIDEOS, MINE, LATE);

    assertThat(marks().newest(VIDEOS)).contains(LATE);
    assertThat(marks().newest(VIDEOS, MINE)).contains(LATE);
  }

  @Test
  void accountsHaveMarksOfTheirOwnAndTheQueueTheNewestOfAll() {
    marks().note(VIDEOS, MINE, LATE);
    marks().note(VIDEOS, THEIRS, EARLY);

    assertThat(marks().newest(VIDEOS, MINE)).contains(LATE);
    assertThat(marks().newest(VIDEOS, THEIRS)).contains(EARLY);
    assertThat(marks().newest(VIDEOS)).contains(LATE);
  }

  @Test
  void queuesHaveMarksOfTheirOwn() {
    marks().note(VIDEOS, MINE, LATE);

    assertThat(marks().newest(QUIZZES)).isEmpty();
    assertThat(marks().newest(QUIZZES, MINE)).isEmpty();
  }
}
