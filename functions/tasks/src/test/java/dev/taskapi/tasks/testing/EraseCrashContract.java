package dev.taskapi.tasks.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskapi.tasks.RequestData;
import dev.taskapi.tasks.RequestRef;
import dev.taskapi.tasks.Source;
import dev.taskapi.tasks.Task;
import dev.taskapi.tasks.TaskKey;
import dev.taskapi.tasks.TaskStatus;
import dev.taskapi.tasks.Timings;
import dev.taskapi.tasks.create.NewTask;
import dev.taskapi.tasks.testing.Workload.End;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Stops a deletion before and after each of its port calls: in the end the task is as if nobody had
 * asked, or nothing of it is left; and one that was created anew under its id is whole.
 */
@Tag("exhaustive")
public abstract class EraseCrashContract extends CrashPlays {
  private static final Duration SETTLED = Timings.standard().keeping().erasure().plusMinutes(3);
  private static final TaskKey T1 = Samples.key("t1");
  private static final RequestData LARGE_QUIZ =
      new RequestData(
          "{\"story_prompt\":\"%s\",\"difficulty\":\"easy\"}".formatted("y".repeat(3_000)));
  private static final RequestData LARGE = Samples.requestOf(2_000);

  /** Where the task is when it is deleted. */
  public enum Stage {
    WAITING,
    WORKING,
    ENDED
  }

  /** What the caller does after he asked for the deletion, and perhaps got no answer. */
  public enum Afterwards {
    NOTHING,
    DELETE_AGAIN,
    CREATE_ANEW
  }

  @ParameterizedTest
  @EnumSource(Stage.class)
  public void aDeletionMayDieAtAnyCall(Stage stage) {
    for (Afterwards afterwards : Afterwards.values()) {
      atEveryCall("erase", 1, End.MADE, world -> play(world, stage, afterwards));
    }
  }

  /** The 21st run is the one that finds the note due. */
  @Test
  public void theReconcilerThatErasesMayDieAtAnyCall() {
    atEveryCall(
        "reconcile", 21, End.MADE, world -> play(world, Stage.WORKING, Afterwards.CREATE_ANEW));
  }

  private static void play(World world, Stage stage, Afterwards afterwards) {
    NewTask asked = Samples.newTask("t1");
    world.create(List.of(withRequest(asked, LARGE)));
    Task first = world.row(T1).orElseThrow();
    if (stage == Stage.ENDED) {
      world.passUntil(() -> world.row(T1).filter(Task::isOpen).isEmpty(), Duration.ofMinutes(5));
    }
    if (stage == Stage.WORKING) {
      world.atNextPiece(() -> delete(world, first, afterwards));
    } else {
      delete(world, first, afterwards);
    }
    world.pass(SETTLED);

    if (afterwards != Afterwards.NOTHING) {
      assertThat(world.row(T1).map(Task::incarnation))
          .isNotEqualTo(Optional.of(first.incarnation()));
    }
    assertOnlyRowsAreLeft(world);
    assertThat(world.store.all())
        .as("tasks, of which none failed")
        .allMatch(task -> task.status() == TaskStatus.COMPLETED);
    if (afterwards == Afterwards.CREATE_ANEW) {
      assertThat(world.store.all()).hasSize(1);
    }
    assertThat(world.queues.messages()).as("messages of no task").isEmpty();
    assertQuiet(world);
  }

  private static void delete(World world, Task first, Afterwards afterwards) {
    Optional<Task> before = world.row(T1);
    Optional<Boolean> answer = world.erase(T1);
    answer.ifPresent(erased -> assertThat(erased).isTrue());
    boolean gone = world.row(T1).isEmpty();
    if (!gone) {
      assertThat(world.row(T1)).isEqualTo(before);
    }
    if (afterwards == Afterwards.DELETE_AGAIN) {
      assertThat(world.erase(T1)).contains(!gone);
    }
    if (afterwards == Afterwards.CREATE_ANEW) {
      world.erase(T1);
      world.clock.advance(Duration.ofMillis(1));
      world.create(List.of(withRequest(other("t1"), LARGE_QUIZ)));
      assertThat(world.row(T1).orElseThrow().order()).isNotEqualTo(first.order());
    }
  }

  /** For ten minutes a third of all processes die, somewhere; then all is well. */
  @ParameterizedTest
  @MethodSource("seeds")
  public void afterAStormEveryTaskIsWholeOrGone(int seed) {
    Storm storm = new Storm(seed);
    World world = new World(seed, storm, this::processor);
    for (int i = 0; i < 15; i++) {
      NewTask task = Samples.newTask("t" + storm.random.nextInt(3));
      world.atNextPiece(() -> world.erase(Samples.key("t" + storm.random.nextInt(3))));
      world.create(
          List.of(storm.random.nextBoolean() ? task : other(task.id().orElseThrow().value())));
      world.pass(Duration.ofSeconds(storm.random.nextInt(60)));
      if (storm.random.nextBoolean()) {
        world.erase(new TaskKey(Samples.ACCOUNT, task.id().orElseThrow()));
      }
    }
    storm.over = true;

    world.passUntil(
        () -> world.store.all().stream().noneMatch(Task::isOpen), Duration.ofMinutes(40));
    world.pass(SETTLED);

    assertOnlyRowsAreLeft(world);
    assertQuiet(world);
  }

  static Stream<Integer> seeds() {
    return IntStream.range(0, 8).boxed();
  }

  /** What rows there are have ended once and are whole; and there is nothing else. */
  private static void assertOnlyRowsAreLeft(World world) {
    List<Task> rows = world.store.all();
    rows.forEach(task -> assertEndedOnce(world, task.key()));
    rows.forEach(task -> assertThat(world.store.request(task)).isPresent());
    assertThat(world.store.requestsApart(Samples.ACCOUNT)).isEqualTo(requestsOf(rows));
    List<String> left = new ArrayList<>(world.files.paths());
    for (Task task : rows) {
      if (task.status() == TaskStatus.COMPLETED) {
        assertThat(left).anyMatch(path -> isOf(task, path));
      }
      left.removeIf(path -> isOf(task, path));
    }
    assertThat(left).as("files of no task").isEmpty();
    assertThat(world.erasures.all()).isEmpty();
  }

  private static Set<String> requestsOf(Collection<Task> rows) {
    return rows.stream()
        .flatMap(task -> task.order().request().stream())
        .filter(RequestRef.Apart.class::isInstance)
        .map(ref -> ((RequestRef.Apart) ref).key())
        .collect(Collectors.toSet());
  }

  private static boolean isOf(Task task, String path) {
    return task.incarnation().folders().stream().anyMatch(own -> path.startsWith(own + "/"));
  }

  private static NewTask withRequest(NewTask task, RequestData request) {
    return new NewTask(task.id(), task.type(), task.priority(), Source.NONE, Optional.of(request));
  }
}
