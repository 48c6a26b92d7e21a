package dev.taskapi.tasks.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskapi.tasks.Task;
import dev.taskapi.tasks.TaskKey;
import dev.taskapi.tasks.create.NewTask;
import dev.taskapi.tasks.testing.Workload.End;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Stops a process before and after each of its port calls and lets the rest of the service run on:
 * every task ends once, in time, and runs as what it was asked for.
 */
@Tag("exhaustive")
public abstract class CrashContract extends CrashPlays {
  private static final Duration AFTER_FIRST_CALL = Duration.ofMinutes(3);
  private static final Duration OTHERWISE = Duration.ofMinutes(15);
  private static final TaskKey T1 = Samples.key("t1");

  @ParameterizedTest
  @EnumSource(End.class)
  public void aProcessorMayDieAtAnyCall(End first) {
    for (int victim : List.of(1, 2)) {
      if (victim == 2 && (first == End.MADE || first == End.REFUSED)) {
        continue; // there is no second message
      }
      atEveryCall("process", victim, first, CrashContract::playProcessing);
    }
  }

  @Test
  public void anAcknowledgementMayBeLost() {
    atEveryCall("acknowledge", 1, End.MADE, CrashContract::playProcessing);
  }

  private static void playProcessing(World world) {
    world.create(List.of(Samples.newTask("t1")));
    world.passUntil(() -> isOver(world), Duration.ofHours(1));
    world.deaths().forEach(death -> assertGoesOn(world, death, bound(death)));
    assertEndedOnce(world, T1);
    assertQuiet(world);
  }

  /** The processor's first call is the one that hides its message for the lease. */
  private static Duration bound(World.Death death) {
    boolean held = death.calls().size() > 1 || death.last().contains("after ");
    return held ? AFTER_FIRST_CALL : OTHERWISE;
  }

  private static boolean isOver(World world) {
    return world.row(T1).filter(Task::isOpen).isEmpty();
  }

  /** Works again or has ended soon after a death. */
  private static void assertGoesOn(World world, World.Death death, Duration bound) {
    Instant latest = death.at().plus(bound);
    boolean works =
        world.works().stream()
            .anyMatch(work -> !work.at().isBefore(death.at()) && !work.at().isAfter(latest));
    boolean ended =
        world
            .row(T1)
            .flatMap(task -> task.progress().endedAt())
            .filter(at -> !at.isAfter(latest))
            .isPresent();
    assertThat(works || ended).as("goes on within %s of %s", bound, death).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 15})
  public void aCreateMayDieAtAnyCall(int tasks) {
    atEveryCall("create", 1, End.MADE, world -> playCreate(world, tasks));
  }

  private static void playCreate(World world, int tasks) {
    List<NewTask> asked =
        IntStream.rangeClosed(1, tasks).mapToObj(i -> Samples.newTask("t" + i)).toList();
    world.create(asked);
    List<Task> written = world.store.all();
    world.passUntil(() -> world.store.all().stream().noneMatch(Task::isOpen), OTHERWISE);

    assertThat(world.store.all()).hasSameSizeAs(written);
    written.forEach(task -> assertEndedOnce(world, task.key()));
    assertThat(world.works())
        .extracting(work -> work.claimed().key())
        .containsExactlyInAnyOrderElementsOf(written.stream().map(Task::key).toList());
    assertQuiet(world);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 5, 50, 100, 700})
  public void aCreateThatDiedMayBeRepeatedAsAnything(int secondsLater) {
    for (NewTask repeated : List.of(Samples.newTask("t1"), other("t1"))) {
      atEveryCall(
          "create",
          1,
          End.MADE,
          world -> {
            world.create(List.of(Samples.newTask("t1")));
            world.pass(Duration.ofSeconds(secondsLater));
            Optional<Task> before = world.row(T1);
            world.create(List.of(repeated));
            before.ifPresent(task -> assertThat(world.row(T1)).contains(task));
            world.passUntil(() -> isOver(world), OTHERWISE);
            assertEndedOnce(world, T1);
            assertQuiet(world);
          });
    }
  }

  @Test
  public void aTaskThatWaitsIsUnchangedByCreatesOfItsIdAndRunsOnce() {
    World world = world(new World.Fate() {});
    world.create(List.of(Samples.newTask("t1")));
    Task queued = world.row(T1).orElseThrow();

    world.create(List.of(other("t1")));
    assertThat(world.row(T1)).contains(queued);
    world.passUntil(() -> isOver(world), OTHERWISE);

    assertThat(world.works()).hasSize(1);
    assertThat(world.works().getFirst().order()).isEqualTo(queued.order());
    assertEndedOnce(world, T1);
    assertQuiet(world);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 11})
  public void aReconcilerMayDieAtAnyCall(int run) { // the runs that find something due
    atEveryCall("reconcile", run, End.MADE, CrashContract::playLosses);
  }

  /** One task that cannot be sent, one whose message is lost, one whose processor is lost too. */
  private static void playLosses(World world) {
    world.queues.refuse(message -> message.key().id().value().equals("t1"));
    world.create(List.of(Samples.newTask("t1"), other("t2"), other("t3")));
    world.queues.refuse(message -> false);
    world.queues.lose(message -> true);
    Task claimed =
        world
            .row(Samples.key("t3"))
            .orElseThrow()
            .claim(world.clock.instant(), Duration.ofMinutes(2));
    world.store.replace(claimed);

    world.passUntil(() -> world.store.all().stream().noneMatch(Task::isOpen), OTHERWISE);

    for (String id : List.of("t1", "t2", "t3")) {
      assertEndedOnce(world, Samples.key(id));
    }
    assertQuiet(world);
  }

  static Stream<Integer> seeds() {
    return IntStream.range(0, 25).boxed();
  }

  /** For ten minutes a third of all processes die, somewhere; then all is well. */
  @ParameterizedTest
  @MethodSource("seeds")
  public void afterAStormEveryTaskEndsOnce(int seed) {
    Storm storm = new Storm(seed);
    World world = new World(seed, storm, this::processor);
    for (int i = 0; i < 12; i++) {
      int id = storm.random.nextInt(8);
      world.create(
          List.of(storm.random.nextBoolean() ? Samples.newTask("t" + id) : other("t" + id)));
      world.pass(Duration.ofSeconds(storm.random.nextInt(100)));
    }
    storm.over = true;
    List<Task> created = world.store.all();
    assertThat(created).isNotEmpty();

    world.passUntil(
        () -> world.store.all().stream().noneMatch(Task::isOpen), Duration.ofMinutes(40));

    created.forEach(task -> assertEndedOnce(world, task.key()));
    assertQuiet(world);
  }
}
