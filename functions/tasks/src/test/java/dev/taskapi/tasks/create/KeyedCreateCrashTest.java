package dev.taskapi.tasks.create;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskapi.requests.TaskType;
import dev.taskapi.tasks.Priority;
import dev.taskapi.tasks.QueueName;
import dev.taskapi.tasks.RequestData;
import dev.taskapi.tasks.Source;
import dev.taskapi.tasks.Task;
import dev.taskapi.tasks.TaskKey;
import dev.taskapi.tasks.testing.Faults;
import dev.taskapi.tasks.testing.Faults.Side;
import dev.taskapi.tasks.testing.PlainProcessor;
import dev.taskapi.tasks.testing.Samples;
import dev.taskapi.tasks.testing.World;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A create under a key that dies at any of its calls, and is repeated. */
@Tag("exhaustive")
class KeyedCreateCrashTest {
  private static final int RUNNABLE = 4;
  private static final List<NewTask> ASKED =
      List.of(
          Samples.newTask("t1"),
          unnamed(TaskType.VIDEO, Optional.of(Samples.SHORT_REQUEST)),
          unnamed(TaskType.QUIZ, Optional.of(Samples.SHORT_REQUEST)),
          unnamed(TaskType.QUIZ, Optional.of(Samples.requestOf(5_000))),
          unnamed(TaskType.VIDEO, Optional.empty()));

  /** The first create has the faults; all else goes well. */
  private static final class FirstDies implements World.Fate {
    private Optional<Faults> faults;

    FirstDies(Faults faults) {
      this.faults = Optional.of(faults);
    }

    @Override
    public Faults of(String kind) {
      Optional<Faults> now = kind.equals("create") ? faults : Optional.empty();
      if (now.isPresent()) {
        faults = Optional.empty();
      }
      return now.orElseGet(Faults::none);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 5, 50, 100, 700})
  void aRepetitionFinishesTheSameTasksAndNoneTwice(int secondsLater) {
    Faults counting = Faults.none();
    play(counting, secondsLater);
    int calls = counting.calls().size();
    assertThat(counting.calls())
        .startsWith("IdempotencyStore.begin")
        .endsWith("IdempotencyStore.answer")
        .doesNotContain("TaskStore.findAll");
    for (int call = 1; call <= calls; call++) {
      for (Side side : Side.values()) {
        Faults faults = Faults.at(call, side);
        play(faults, secondsLater);
        assertThat(faults.crashed()).isTrue();
      }
    }
  }

  private static void play(Faults faults, int secondsLater) {
    World world = new World(7, new FirstDies(faults), PlainProcessor::new);
    Optional<List<TaskKey>> first = create(world);
    world.pass(Duration.ofSeconds(secondsLater));
    List<TaskKey> before = world.store.all().stream().map(Task::key).toList();

    List<TaskKey> again = create(world).orElseThrow();

    first.ifPresent(keys -> assertThat(again).isEqualTo(keys));
    assertThat(again).containsAll(before).doesNotHaveDuplicates().hasSameSizeAs(ASKED);
    assertThat(world.store.all()).extracting(Task::key).containsExactlyInAnyOrderElementsOf(again);
    assertEachRunsOnce(world, again.subList(0, RUNNABLE));
    List<Task> ended = world.store.all();
    assertThat(create(world)).contains(again);
    assertThat(world.store.all()).containsExactlyInAnyOrderElementsOf(ended);
    assertNoMessageIsLeft(world);
  }

  private static Optional<List<TaskKey>> create(World world) {
    return world
        .createUnder("k", ASKED)
        .map(
            placings ->
                placings.stream().map(placing -> ((Placing.Placed) placing).task().key()).toList());
  }

  private static void assertEachRunsOnce(World world, List<TaskKey> runnable) {
    world.passUntil(
        () -> runnable.stream().noneMatch(key -> world.row(key).orElseThrow().isOpen()),
        Duration.ofMinutes(15));
    assertThat(world.works())
        .extracting(work -> work.claimed().key())
        .containsExactlyInAnyOrderElementsOf(runnable);
    assertThat(runnable).noneMatch(key -> world.row(key).orElseThrow().isOpen());
  }

  private static void assertNoMessageIsLeft(World world) {
    int works = world.works().size();
    world.pass(Duration.ofMinutes(4));
    assertThat(world.works()).hasSize(works);
    QueueName.all().forEach(queue -> assertThat(world.queues.depth(queue).visible()).isZero());
  }

  private static NewTask unnamed(TaskType type, Optional<RequestData> request) {
    return new NewTask(Optional.empty(), type, Priority.NORMAL, Source.NONE, request);
  }
}
