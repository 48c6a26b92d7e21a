package dev.taskapi.tasks.create;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskapi.requests.TaskType;
import dev.taskapi.tasks.Priority;
import dev.taskapi.tasks.QueueName;
import dev.taskapi.tasks.RequestRef;
import dev.taskapi.tasks.Source;
import dev.taskapi.tasks.Surroundings;
import dev.taskapi.tasks.Task;
import dev.taskapi.tasks.TaskId;
import dev.taskapi.tasks.TaskStatus;
import dev.taskapi.tasks.Timings;
import dev.taskapi.tasks.metrics.Metric;
import dev.taskapi.tasks.port.StoreException;
import dev.taskapi.tasks.port.TaskStore;
import dev.taskapi.tasks.run.Claims;
import dev.taskapi.tasks.run.Delivery;
import dev.taskapi.tasks.run.Verdict;
import dev.taskapi.tasks.testing.InMemoryQueues;
import dev.taskapi.tasks.testing.InMemoryTaskStore;
import dev.taskapi.tasks.testing.Interference;
import dev.taskapi.tasks.testing.ManualClock;
import dev.taskapi.tasks.testing.RecordedMetrics;
import dev.taskapi.tasks.testing.Samples;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Creates under names that were given before. */
class RepeatedCreateTest {
  private static final Names FIRST = Names.first("seed");
  private static final Names AGAIN = Names.again("seed", ManualClock.START);
  private static final List<NewTask> TWO = List.of(Samples.newTask("t1"), NamesGivenTest.unnamed());

  private final ManualClock clock = new ManualClock();
  private final InMemoryTaskStore store = new InMemoryTaskStore(clock);
  private final InMemoryQueues queues = new InMemoryQueues(clock);
  private final RecordedMetrics metrics = new RecordedMetrics();
  private final Surroundings surroundings =
      new Surroundings(clock, Samples.surroundings(clock).ids(), Timings.standard(), metrics);

  @Test
  void aRepetitionAnswersTheTasksAsTheyAreAndDoesNothing() {
    List<Task> created = tasks(create(store, FIRST, TWO));
    clock.advanceSeconds(5);
    Task claimed = created.getFirst().claim(clock.instant(), Timings.standard().leasing().lease());
    store.replace(claimed);

    List<Placing> again = create(store, AGAIN, TWO);

    assertThat(again).allMatch(Placing.Repeated.class::isInstance);
    assertThat(tasks(again))
        .extracting(Task::key)
        .isEqualTo(created.stream().map(Task::key).toList());
    assertThat(tasks(again).getFirst().status()).isEqualTo(TaskStatus.PROCESSING);
    assertThat(queues.messages()).hasSize(2);
    assertThat(store.all()).containsExactlyInAnyOrderElementsOf(tasks(again));
  }

  @Test
  void whatIsMissingIsCreatedUnderTheNamesOfTheFirst() {
    TaskStore unlucky =
        Interference.before(
            store,
            "create",
            () -> {
              throw new StoreException("throttled", new IllegalStateException());
            });
    List<NewTask> asked = Collections.nCopies(7, NamesGivenTest.unnamed());
    List<Placing> partly = create(unlucky, FIRST, asked);
    assertThat(partly).filteredOn(Placing.Failed.class::isInstance).hasSize(1);
    Set<Task> before = Set.copyOf(store.all());

    List<Placing> again = create(store, AGAIN, asked);

    assertThat(again).filteredOn(Placing.Repeated.class::isInstance).hasSize(6);
    assertThat(again).filteredOn(Placing.Created.class::isInstance).hasSize(1);
    assertThat(tasks(again)).containsAll(before).hasSize(7);
    assertThat(tasks(again))
        .extracting(task -> task.key().id())
        .isEqualTo(FIRST.give(asked).stream().map(NamedTask::id).toList());
    assertThat(store.all()).hasSize(7);
    assertThat(queues.messages()).hasSize(8);
  }

  @Test
  void anIdThatWasTakenBeforeStaysTheOthers() {
    Task other = tasks(create(store, Names.first("other"), TWO.subList(0, 1))).getFirst();

    assertThat(create(store, FIRST, TWO).getFirst()).isEqualTo(new Placing.Existing(other));
    assertThat(create(store, AGAIN, TWO).getFirst()).isEqualTo(new Placing.Existing(other));
  }

  @Test
  void aTaskThatWasRegeneratedIsAnsweredAsItIs() {
    Task first = tasks(create(store, FIRST, TWO)).getFirst();
    Task cancelled = Samples.cancelled(first, clock.instant());
    store.replace(cancelled);
    Task row = store.find(first.key()).orElseThrow();
    store.replace(Samples.regenerated(row, "new-dispatch", clock.instant()));
    Task now = store.find(first.key()).orElseThrow();

    assertThat(create(store, AGAIN, TWO).getFirst()).isEqualTo(new Placing.Existing(now));
  }

  @Test
  void aTaskWithoutARequestIsRepeatedToo() {
    List<NewTask> placeholder =
        List.of(
            new NewTask(
                Optional.empty(), TaskType.QUIZ, Priority.LOW, Source.NONE, Optional.empty()));

    Task task = tasks(create(store, FIRST, placeholder)).getFirst();

    assertThat(create(store, AGAIN, placeholder)).containsExactly(new Placing.Repeated(task));
    assertThat(queues.sent()).isEmpty();
  }

  @Test
  void aTwinThatWritesFirstMakesTheSameTaskAndOneOfBothMessagesRunsIt() {
    TaskStore overtaken = Interference.before(store, "create", () -> create(store, AGAIN, one()));

    Task task = tasks(create(overtaken, FIRST, one())).getFirst();

    assertThat(store.all()).containsExactly(task);
    List<Delivery> deliveries =
        queues.receive(new QueueName(TaskType.VIDEO, Priority.NORMAL), Duration.ofMinutes(2));
    assertThat(deliveries)
        .hasSize(2)
        .extracting(delivery -> delivery.message().dispatch())
        .containsOnly(task.attempt().dispatch());
    Claims claims = new Claims(store, surroundings);
    assertThat(claims.claim(deliveries.get(1))).isInstanceOf(Verdict.Go.class);
    assertThat(claims.claim(deliveries.get(0))).isInstanceOf(Verdict.Held.class);
    Task running = store.find(task.key()).orElseThrow();
    store.replace(
        running.complete(Samples.videoResult(running), clock.instant(), Duration.ofDays(30)));
    assertThat(claims.claim(deliveries.get(0))).isInstanceOf(Verdict.Acknowledge.class);
  }

  /** Though both were asked for at the same instant, so that nothing in their rows differs. */
  @Test
  void whatTwinsMakeIsCountedOnce() {
    TaskStore overtaken = Interference.before(store, "create", () -> create(store, AGAIN, one()));

    create(overtaken, FIRST, one());
    create(store, AGAIN, one());

    assertThat(metrics.counts()).isEqualTo(Map.of(Metric.TASKS_CREATED, 1L));
  }

  /** The twin's row names the request that the twin put in its place. */
  @Test
  void aTwinsTaskIsAnsweredWithTheTwinsRequest() {
    NewTask large =
        new NewTask(
            Optional.of(new TaskId("t1")),
            TaskType.VIDEO,
            Priority.NORMAL,
            Source.NONE,
            Optional.of(Samples.requestOf(5_000)));
    TaskStore overtaken =
        Interference.before(store, "create", () -> create(store, AGAIN, List.of(large)));

    Placing placing = create(overtaken, FIRST, List.of(large)).getFirst();

    assertThat(placing).isInstanceOf(Placing.Repeated.class);
    Task task = tasks(List.of(placing)).getFirst();
    assertThat(task.order().request().orElseThrow()).isInstanceOf(RequestRef.Apart.class);
    assertThat(store.request(task)).contains(Samples.requestOf(5_000));
  }

  @Test
  void aTwinWhoseMessageWasRefusedLeavesATaskThatTheReconcilerSends() {
    TaskStore overtaken =
        Interference.before(
            store,
            "create",
            () -> {
              queues.refuseNext(1);
              create(store, AGAIN, one());
            });

    Task task = tasks(create(overtaken, FIRST, one())).getFirst();

    assertThat(task.status()).isEqualTo(TaskStatus.PENDING);
    assertThat(task.upkeep().checkAt()).isPresent();
    assertThat(store.all()).containsExactly(task);
  }

  private static List<NewTask> one() {
    return List.of(NamesGivenTest.unnamed());
  }

  private List<Placing> create(TaskStore tasks, Names names, List<NewTask> asked) {
    return new CreateTasks(tasks, queues, surroundings).create(Samples.ORIGIN, names, asked);
  }

  private static List<Task> tasks(List<Placing> placings) {
    return placings.stream().map(placing -> ((Placing.Placed) placing).task()).toList();
  }
}
