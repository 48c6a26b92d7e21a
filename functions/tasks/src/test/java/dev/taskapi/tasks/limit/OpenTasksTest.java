package dev.taskapi.tasks.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.taskapi.tasks.AccountId;
import dev.taskapi.tasks.Task;
import dev.taskapi.tasks.query.QueryTasks;
import dev.taskapi.tasks.testing.InMemoryTaskStore;
import dev.taskapi.tasks.testing.ManualClock;
import dev.taskapi.tasks.testing.Samples;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class OpenTasksTest {
  private static final AccountId MINE = Samples.ACCOUNT;

  private final ManualClock clock = new ManualClock();
  private final InMemoryTaskStore store = new InMemoryTaskStore(clock);
  private final OpenTasks open =
      new OpenTasks(new QueryTasks(store, Samples.surroundings(clock)), clock, 5);

  private TooManyOpenTasks refused(int howMany) {
    return catchThrowableOfType(TooManyOpenTasks.class, () -> open.refuseOver(MINE, howMany));
  }

  private void has(Task... tasks) {
    for (Task task : tasks) {
      store.create(task);
    }
  }

  @Test
  void pendingQueuedAndProcessingTasksOfTheAccountCount() {
    has(
        Samples.task("p").placeholder(),
        Samples.task("q").queued(),
        Samples.task("r").processing(),
        Samples.task("c").completed(),
        Samples.task("x").of(Samples.OTHER_ACCOUNT).queued());
    assertThat(refused(3).most()).isEqualTo(5);
    assertThatCode(() -> open.refuseOver(MINE, 2)).doesNotThrowAnyException();
    assertThatCode(() -> open.refuseOver(Samples.OTHER_ACCOUNT, 4)).doesNotThrowAnyException();
  }

  @Test
  void whatWasLetThroughCountsAndWhatWasRefusedDoesNot() {
    open.refuseOver(MINE, 3);
    assertThat(refused(3)).isNotNull();
    open.refuseOver(MINE, 2);
    assertThat(refused(1)).isNotNull();
  }

  @Test
  void tasksAreCountedAnewAfterAMinute() {
    open.refuseOver(MINE, 5);
    clock.advanceSeconds(59);
    assertThat(refused(1).recount()).isEqualTo(Duration.ofSeconds(1));
    clock.advanceSeconds(1);
    open.refuseOver(MINE, 5);
    clock.advanceSeconds(60);
    has(Samples.task("q").queued());
    assertThat(refused(5).recount()).isEqualTo(Duration.ofMinutes(1));
  }
}
