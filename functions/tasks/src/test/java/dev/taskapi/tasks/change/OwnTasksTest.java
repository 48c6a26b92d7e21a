package dev.taskapi.tasks.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskapi.tasks.Task;
import dev.taskapi.tasks.port.Creation;
import dev.taskapi.tasks.testing.InMemoryTaskStore;
import dev.taskapi.tasks.testing.ManualClock;
import dev.taskapi.tasks.testing.Samples;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OwnTasksTest {
  private final ManualClock clock = new ManualClock();
  private final InMemoryTaskStore store = new InMemoryTaskStore(clock);
  private final OwnTasks ownTasks = new OwnTasks(store);

  @Test
  void tasksAndUnknownNamesComeOnceAndInTheOrderOfTheCall() {
    Task a = has(Samples.task("a").queued());
    Task b = has(Samples.task("b").completed());

    Selection selection =
        ownTasks.select(Samples.ACCOUNT, List.of("x", "b", "bulk", "a", "b", "no/id", "", "x"));

    assertThat(selection)
        .isEqualTo(new Selection(List.of(b, a), List.of("x", "bulk", "no/id", "")));
  }

  @Test
  void anotherAccountsTaskIsNotRead() {
    has(Samples.task("theirs").of(Samples.OTHER_ACCOUNT).queued());

    assertThat(ownTasks.select(Samples.ACCOUNT, List.of("theirs")))
        .isEqualTo(new Selection(List.of(), List.of("theirs")));
  }

  @Test
  void theFirstNameOfAnotherAccountIsFound() {
    has(Samples.task("y").of(Samples.OTHER_ACCOUNT).queued());
    has(Samples.task("z").of(Samples.OTHER_ACCOUNT).queued());

    assertThat(foreign("a", "no/id", "z", "y")).contains("z");
    assertThat(foreign("a", "no/id", "x".repeat(129))).isEmpty();
    assertThat(foreign()).isEmpty();
  }

  private Optional<String> foreign(String... unknown) {
    return ownTasks.foreign(Samples.ACCOUNT, List.of(unknown));
  }

  private Task has(Task task) {
    return ((Creation.Created) store.create(task)).task();
  }
}
