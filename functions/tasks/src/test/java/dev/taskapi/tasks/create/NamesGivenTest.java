package dev.taskapi.tasks.create;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskapi.requests.TaskType;
import dev.taskapi.tasks.Ids;
import dev.taskapi.tasks.Priority;
import dev.taskapi.tasks.Source;
import dev.taskapi.tasks.TaskId;
import dev.taskapi.tasks.testing.ManualClock;
import dev.taskapi.tasks.testing.Samples;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NamesGivenTest {
  private static final String UUID_4 =
      "[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}";
  private static final NewTask UNNAMED = unnamed();

  static NewTask unnamed() {
    return new NewTask(
        Optional.empty(),
        TaskType.VIDEO,
        Priority.NORMAL,
        Source.NONE,
        Optional.of(Samples.SHORT_REQUEST));
  }

  @Test
  void theSameSeedGivesTheSameNames() {
    List<NewTask> tasks = Collections.nCopies(100, UNNAMED);

    assertThat(Names.again("seed", ManualClock.START).give(tasks))
        .isEqualTo(Names.first("seed").give(tasks));
    assertThat(Names.first("other").give(tasks))
        .doesNotContainAnyElementsOf(Names.first("seed").give(tasks));
  }

  @Test
  void namesThatFollowFromASeedAreLikeAllOthers() {
    List<NamedTask> named =
        new ArrayList<>(Names.first("seed").give(Collections.nCopies(100, UNNAMED)));
    named.addAll(Names.fresh(Ids.secure()).give(Collections.nCopies(100, UNNAMED)));

    assertThat(named).extracting(name -> name.id().value()).allMatch(id -> id.matches(UUID_4));
    assertThat(named)
        .extracting(NamedTask::dispatch)
        .allMatch(dispatch -> dispatch.matches("[A-Za-z0-9_-]{16}"));
    assertThat(named).extracting(NamedTask::id).doesNotHaveDuplicates();
    assertThat(named).extracting(NamedTask::dispatch).doesNotHaveDuplicates();
  }

  @Test
  void anIdThatWasGivenIsKeptAndMovesNoOther() {
    NewTask given = Samples.newTask("t1");

    List<NamedTask> mixed = Names.first("seed").give(List.of(UNNAMED, given, UNNAMED));

    List<NamedTask> unnamed = Names.first("seed").give(Collections.nCopies(3, UNNAMED));
    assertThat(mixed.get(1).id()).isEqualTo(new TaskId("t1"));
    assertThat(mixed.get(0)).isEqualTo(unnamed.get(0));
    assertThat(mixed.get(2)).isEqualTo(unnamed.get(2));
    assertThat(mixed.get(1).dispatch()).isEqualTo(unnamed.get(1).dispatch());
  }

  @Test
  void onlyNamesThatWereGivenBeforeLookForTheirTasks() {
    assertThat(Names.fresh(Ids.secure()).since()).isEmpty();
    assertThat(Names.first("seed").since()).isEmpty();
    assertThat(Names.again("seed", ManualClock.START).since()).contains(ManualClock.START);
  }
}
