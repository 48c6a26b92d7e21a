package dev.taskapi.tasks.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskapi.tasks.Task;
import dev.taskapi.tasks.TaskKey;
import dev.taskapi.tasks.TaskStatus;
import dev.taskapi.tasks.create.NewTask;
import dev.taskapi.tasks.regenerate.Wish;
import dev.taskapi.tasks.testing.Workload.End;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Stops whoever regenerates, cancels or queues tasks before and after each of his port calls, and
 * processors while others do so: every task's last attempt ends once, in time, and none is stuck.
 */
@Tag("exhaustive")
public abstract class ChangeCrashContract extends CrashPlays {
  private static final Duration IN_TIME = Duration.ofMinutes(17);
  private static final Wish PLAIN = new Wish(true, false, Optional.empty());
  private static final Wish FORCED = new Wish(true, true, Optional.empty());
  private static final TaskKey T1 = Samples.key("t1");

  /** How a task comes to be regenerated. */
  enum Before {
    COMPLETED,
    FAILED,
    CANCELLED,
    PENDING
  }

  @ParameterizedTest
  @EnumSource(Before.class)
  public void aRegenerateMayDieAtAnyCall(Before before) {
    End first = before == Before.FAILED ? End.REFUSED : End.MADE;
    atEveryCall("regenerate", 1, first, world -> playRegenerate(world, before, 1));
  }

  @Test
  public void aRegenerateOfManyMayDieAtAnyCall() {
    atEveryCall("regenerate", 1, End.MADE, world -> playRegenerate(world, Before.COMPLETED, 12));
  }

  private static void playRegenerate(World world, Before before, int tasks) {
    List<TaskKey> keys = reach(world, before, tasks);

    world.regenerate(keys, PLAIN);
    assertEndInTime(world, keys);
    int attempt = before == Before.PENDING ? 1 : 2;
    if (world.deaths().isEmpty()) {
      assertThat(world.store.all()).allMatch(task -> task.attempt().number() == attempt);
    }

    world.regenerate(keys, PLAIN); // as the caller does who got no answer
    assertEndInTime(world, keys);
    assertThat(world.store.all())
        .allMatch(task -> task.attempt().number() >= 2 && task.status() == TaskStatus.COMPLETED);
  }

  /** One task's request stands apart, which regenerate writes anew. */
  private static List<TaskKey> reach(World world, Before before, int tasks) {
    List<NewTask> asked =
        IntStream.rangeClosed(1, tasks).mapToObj(i -> Samples.newTask("t" + i)).toList();
    world.queues.refuse(message -> before == Before.PENDING);
    world.create(Stream.concat(asked.stream().skip(1), Stream.of(large("t1"))).toList());
    world.queues.refuse(message -> false);
    List<TaskKey> keys = world.store.all().stream().map(Task::key).toList();
    switch (before) {
      case COMPLETED, FAILED -> assertEndInTime(world, keys);
      case CANCELLED -> world.cancel(keys);
      case PENDING -> {}
    }
    assertThat(world.store.all()).allMatch(task -> task.status().name().equals(before.name()));
    return keys;
  }

  @Test
  public void aForcedRegenerateMayDieAtAnyCall() {
    atEveryCall(
        "regenerate",
        1,
        End.MADE,
        world -> playMeanwhile(world, () -> world.regenerate(List.of(T1), FORCED)));
  }

  @Test
  public void aCancelOfARunningTaskMayDieAtAnyCall() {
    atEveryCall(
        "cancel", 1, End.MADE, world -> playMeanwhile(world, () -> world.cancel(List.of(T1))));
  }

  @ParameterizedTest
  @EnumSource(End.class)
  public void aProcessorMayDieAtAnyCallAroundACancel(End first) {
    atEveryCall(
        "process", 1, first, world -> playMeanwhile(world, () -> world.cancel(List.of(T1))));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  public void aProcessorMayDieAtAnyCallAroundAForcedRegenerate(int victim) {
    atEveryCall(
        "process",
        victim,
        End.MADE,
        world -> playMeanwhile(world, () -> world.regenerate(List.of(T1), FORCED)));
  }

  /** What happens in the middle of the work holds, unless it died before it was written. */
  private static void playMeanwhile(World world, Runnable deed) {
    world.create(List.of(Samples.newTask("t1")));
    boolean[] written = {false};
    world.atNextPiece(
        () -> {
          Task before = world.row(T1).orElseThrow();
          deed.run();
          written[0] = !world.row(T1).equals(Optional.of(before));
        });
    assertEndInTime(world, List.of(T1));
    Task task = world.row(T1).orElseThrow();
    if (written[0]) {
      assertThat(task.status() == TaskStatus.CANCELLED || task.attempt().number() == 2).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 12})
  public void aCancelMayDieAtAnyCall(int tasks) {
    for (Before before : List.of(Before.PENDING, Before.CANCELLED)) {
      atEveryCall("cancel", 1, End.MADE, world -> playCancel(world, before, tasks));
    }
  }

  /** Of tasks that wait in their queue, or are pending. */
  private static void playCancel(World world, Before before, int tasks) {
    List<NewTask> asked =
        IntStream.rangeClosed(1, tasks).mapToObj(i -> Samples.newTask("t" + i)).toList();
    world.queues.refuse(message -> before == Before.PENDING);
    world.create(asked);
    world.queues.refuse(message -> false);
    List<TaskKey> keys = world.store.all().stream().map(Task::key).toList();

    world.cancel(keys);
    List<Task> cancelled = world.store.all().stream().filter(task -> !task.isOpen()).toList();
    assertEndInTime(world, keys);

    assertThat(world.store.all()).containsAll(cancelled);
    if (world.deaths().isEmpty()) {
      assertThat(cancelled).hasSize(tasks);
    }
    assertThat(world.works()).hasSize(tasks - cancelled.size());
  }

  @Test
  public void whoQueuesThePendingMayDieAtAnyCall() {
    atEveryCall("pending", 1, End.MADE, ChangeCrashContract::playPending);
  }

  private static void playPending(World world) {
    world.queues.refuse(message -> true);
    world.create(IntStream.range(0, 12).mapToObj(i -> Samples.newTask("t" + i)).toList());
    world.queues.refuse(message -> false);
    world.pass(Duration.ofSeconds(3)); // for the index
    world.queuePending();
    if (world.deaths().isEmpty()) {
      assertThat(world.store.all()).allMatch(task -> task.status() == TaskStatus.QUEUED);
    }
    assertEndInTime(world, world.store.all().stream().map(Task::key).toList());
    assertThat(world.works()).hasSize(12);
  }

  static Stream<Integer> seeds() {
    return IntStream.range(0, 25).boxed();
  }

  /** For ten minutes a third of all processes die, whatever callers ask for; then all is well. */
  @ParameterizedTest
  @MethodSource("seeds")
  public void afterAStormOfChangesEveryLastAttemptEndsOnce(int seed) {
    Storm storm = new Storm(seed);
    World world = new World(seed, storm, this::processor);
    List<BiConsumer<World, List<TaskKey>>> deeds =
        List.of(
            (in, keys) -> in.regenerate(keys, FORCED),
            (in, keys) -> in.regenerate(keys, PLAIN),
            World::cancel,
            (in, keys) -> in.queuePending());
    for (int i = 0; i < 15; i++) {
      int id = storm.random.nextInt(4);
      world.queues.refuse(message -> storm.random.nextInt(4) == 0);
      world.create(List.of(storm.random.nextBoolean() ? large("t" + id) : other("t" + id)));
      List<TaskKey> keys = List.of(Samples.key("t" + id), Samples.key("t" + (id + 1) % 4));
      deeds.get(storm.random.nextInt(deeds.size())).accept(world, keys);
      var later = deeds.get(storm.random.nextInt(deeds.size()));
      world.atNextPiece(() -> later.accept(world, keys));
      world.pass(Duration.ofSeconds(storm.random.nextInt(80)));
    }
    storm.over = true;
    world.queues.refuse(message -> false);

    world.passUntil(
        () -> world.store.all().stream().noneMatch(Task::isOpen), Duration.ofMinutes(40));

    assertThat(world.store.all()).isNotEmpty();
    world.store.all().forEach(task -> assertEndedOnce(world, task.key()));
    assertQuiet(world);
  }

  private static NewTask large(String id) {
    NewTask small = Samples.newTask(id);
    return new NewTask(
        small.id(),
        small.type(),
        small.priority(),
        small.source(),
        Optional.of(Samples.requestOf(2_000)));
  }

  private static void assertEndInTime(World world, List<TaskKey> keys) {
    world.passUntil(() -> world.store.all().stream().noneMatch(Task::isOpen), IN_TIME);
    keys.forEach(key -> assertEndedOnce(world, key));
    assertQuiet(world);
  }
}
