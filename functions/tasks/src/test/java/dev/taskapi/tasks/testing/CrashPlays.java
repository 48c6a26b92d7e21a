package dev.taskapi.tasks.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskapi.requests.TaskType;
import dev.taskapi.tasks.EventKind;
import dev.taskapi.tasks.Priority;
import dev.taskapi.tasks.QueueName;
import dev.taskapi.tasks.RequestData;
import dev.taskapi.tasks.Source;
import dev.taskapi.tasks.Surroundings;
import dev.taskapi.tasks.Task;
import dev.taskapi.tasks.TaskEvent;
import dev.taskapi.tasks.TaskId;
import dev.taskapi.tasks.TaskKey;
import dev.taskapi.tasks.create.NewTask;
import dev.taskapi.tasks.testing.Faults.Side;
import dev.taskapi.tasks.testing.Workload.End;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Worlds in which processes die, and what must hold in the end. */
public abstract class CrashPlays {
  private static final List<EventKind> ENDINGS =
      List.of(EventKind.COMPLETED, EventKind.FAILED, EventKind.CANCELLED);

  /** The processor to be tested; a fresh one for each message. */
  protected abstract Processor processor(Ports ports, Surroundings surroundings, Workload workload);

  /** Lets one process die: the so-and-so-many-th of a kind, at one call. */
  static final class OneDeath implements World.Fate {
    private final String kind;
    private final int victim;
    private final Faults faults;
    private final End first;
    private int count;

    OneDeath(String kind, int victim, Faults faults, End first) {
      this.kind = kind;
      this.victim = victim;
      this.faults = faults;
      this.first = first;
    }

    @Override
    public Faults of(String asked) {
      return asked.equals(kind) && ++count == victim ? faults : Faults.none();
    }

    @Override
    public End end(Task claimed) {
      return claimed.run().fence() == 1 ? first : End.MADE;
    }
  }

  /** What a test does in a world where a process may die. */
  interface Scenario {
    void play(World world);
  }

  /** Plays it once to count the victim's calls, then with a death before and after each. */
  final void atEveryCall(String kind, int victim, End first, Scenario scenario) {
    Faults counting = Faults.none();
    scenario.play(world(new OneDeath(kind, victim, counting, first)));
    int calls = counting.calls().size();
    assertThat(calls).as("calls of the victim").isPositive();
    for (int call = 1; call <= calls; call++) {
      for (Side side : Side.values()) {
        Faults faults = Faults.at(call, side);
        scenario.play(world(new OneDeath(kind, victim, faults, first)));
        assertThat(faults.crashed()).isTrue();
      }
    }
  }

  final World world(World.Fate fate) {
    return new World(7, fate, this::processor);
  }

  static final class Storm implements World.Fate {
    private static final List<End> ENDS = List.of(End.values());
    final Random random;
    boolean over;

    Storm(int seed) {
      random = new Random(seed);
    }

    @Override
    public Faults of(String kind) {
      return over || random.nextInt(3) > 0
          ? Faults.none()
          : Faults.seeded(random.nextLong(), kind.equals("acknowledge") ? 1 : 12);
    }

    @Override
    public End end(Task claimed) {
      return ENDS.get(random.nextInt(ENDS.size()));
    }
  }

  static NewTask other(String id) {
    return new NewTask(
        Optional.of(new TaskId(id)),
        TaskType.QUIZ,
        Priority.URGENT,
        Source.NONE,
        Optional.of(new RequestData("{\"story_prompt\":\"Other\",\"difficulty\":\"easy\"}")));
  }

  /** The last attempt has one ending, and everything ran as what was asked for. */
  static void assertEndedOnce(World world, TaskKey key) {
    Task task = world.row(key).orElseThrow();
    assertThat(task.status().isEnding()).as("%s has ended", task).isTrue();
    assertThat(endings(task)).as("endings of %s", task).hasSize(1);
    assertThat(task.status().name()).isEqualTo(endings(task).getFirst().name());
    for (World.Work work : world.works()) {
      if (work.claimed().incarnation().equals(task.incarnation())) {
        assertThat(work.queue())
            .isEqualTo(new QueueName(task.order().type(), task.order().priority()));
        if (work.claimed().attempt().equals(task.attempt())) {
          assertThat(work.order()).isEqualTo(task.order());
        }
      }
    }
  }

  /** Of the last attempt. */
  private static List<EventKind> endings(Task task) {
    List<EventKind> kinds = task.events().stream().map(TaskEvent::kind).toList();
    return kinds.subList(kinds.lastIndexOf(EventKind.REGENERATED) + 1, kinds.size()).stream()
        .filter(ENDINGS::contains)
        .toList();
  }

  /** Nothing happens any more, and no message is left but what its queue still hides. */
  static void assertQuiet(World world) {
    List<Task> rows = world.store.all();
    int works = world.works().size();
    world.pass(Duration.ofMinutes(4));
    assertThat(world.store.all()).containsExactlyInAnyOrderElementsOf(rows);
    assertThat(world.works()).hasSize(works);
    QueueName.all().forEach(queue -> assertThat(world.queues.depth(queue).visible()).isZero());
  }
}
