package dev.taskapi.tasks.create;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskapi.requests.TaskType;
import dev.taskapi.tasks.Priority;
import dev.taskapi.tasks.QueueName;
import dev.taskapi.tasks.Source;
import dev.taskapi.tasks.Surroundings;
import dev.taskapi.tasks.Task;
import dev.taskapi.tasks.TaskEvent;
import dev.taskapi.tasks.TaskId;
import dev.taskapi.tasks.TaskMessage;
import dev.taskapi.tasks.TaskStatus;
import dev.taskapi.tasks.Timings;
import dev.taskapi.tasks.port.StoreException;
import dev.taskapi.tasks.port.TaskQueues;
import dev.taskapi.tasks.port.TaskStore;
import dev.taskapi.tasks.testing.InMemoryQueues;
import dev.taskapi.tasks.testing.InMemoryTaskStore;
import dev.taskapi.tasks.testing.Interference;
import dev.taskapi.tasks.testing.ManualClock;
import dev.taskapi.tasks.testing.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CreateTasksTest {
  private static final Timings TIMINGS = Timings.standard();
  private static final Instant START = ManualClock.START;
  private static final QueueName VIDEOS = new QueueName(TaskType.VIDEO, Priority.NORMAL);

  private final ManualClock clock = new ManualClock();
  private final InMemoryTaskStore store = new InMemoryTaskStore(clock);
  private final InMemoryQueues queues = new InMemoryQueues(clock);
  private final Surroundings surroundings = Samples.surroundings(clock);
  private final Names names = Names.fresh(surroundings.ids());
  private final CreateTasks createTasks = new CreateTasks(store, queues, surroundings);

  @Test
  void aTaskIsSentAndThenQueuedUnderTheSameDispatch() {
    Task task = created(create(Samples.newTask("t1")));

    assertThat(task.status()).isEqualTo(TaskStatus.QUEUED);
    assertThat(task.order().userId()).isEqualTo("user_123");
    assertThat(task.order().createdAt()).isEqualTo(START);
    assertThat(task.upkeep().sentAt()).contains(START);
    assertThat(task.upkeep().checkAt()).contains(START.plus(TIMINGS.checks().sent()));
    assertThat(store.find(task.key())).contains(task);
    assertThat(store.request(task)).contains(Samples.SHORT_REQUEST);
    assertThat(queues.messages(VIDEOS)).containsExactly(Samples.message(task));
  }

  @Test
  void manyTasksAreAnsweredInTheirOrder() {
    List<NewTask> asked = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      QueueName queue = QueueName.all().get(i * 7 % 16);
      asked.add(newTask("t" + (99 - i), queue.type(), queue.priority()));
    }
    Task existing = created(create(Samples.newTask("t50")));

    List<Placing> placings = createTasks.create(Samples.ORIGIN, names, asked);

    assertThat(placings).extracting(placing -> task(placing).key().id()).isEqualTo(ids(asked));
    assertThat(placings.get(49)).isEqualTo(new Placing.Existing(existing));
    assertThat(placings).filteredOn(Placing.Created.class::isInstance).hasSize(99);
    assertThat(store.all()).hasSize(100);
  }

  @Test
  void messagesGoInFullBatchesOfTheirOwnQueue() {
    List<NewTask> asked = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      asked.add(newTask("v" + i, TaskType.VIDEO, Priority.NORMAL));
      asked.add(newTask("q" + i, TaskType.QUIZ, i < 5 ? Priority.LOW : Priority.HIGH));
    }

    createTasks.create(Samples.ORIGIN, names, asked);

    assertThat(queues.sent())
        .extracting(sent -> sent.messages().size())
        .containsExactlyInAnyOrder(10, 10, 5, 10, 10, 5);
    assertThat(queues.sent())
        .allMatch(
            sent ->
                sent.messages().stream().map(TaskMessage::queue).allMatch(sent.queue()::equals));
  }

  @Test
  void anExistingTaskIsUnchangedWhateverIsAskedForUnderItsId() {
    Task existing = created(create(Samples.newTask("t1")));
    clock.advanceSeconds(9);
    NewTask other =
        new NewTask(
            Optional.of(new TaskId("t1")),
            TaskType.QUIZ,
            Priority.URGENT,
            Samples.VIDEO_SOURCE,
            Optional.of(Samples.requestOf(5_000)));

    assertThat(create(other)).isEqualTo(new Placing.Existing(existing));

    assertThat(store.all()).containsExactly(existing);
    assertThat(store.request(existing)).contains(Samples.SHORT_REQUEST);
  }

  @Test
  void aTaskThatCannotBeSentIsPendingAndCheckedAfterAMinute() {
    queues.refuse(message -> message.key().id().value().equals("t2"));

    List<Placing> placings =
        createTasks.create(
            Samples.ORIGIN, names, List.of(Samples.newTask("t1"), Samples.newTask("t2")));

    assertThat(created(placings.get(0)).status()).isEqualTo(TaskStatus.QUEUED);
    Task pending = created(placings.get(1));
    assertThat(pending.status()).isEqualTo(TaskStatus.PENDING);
    assertThat(pending.upkeep().sentAt()).isEmpty();
    assertThat(pending.upkeep().checkAt()).contains(START.plusSeconds(60));
    assertThat(pending.upkeep().expiresAt()).isEmpty();
    assertThat(pending.events())
        .extracting(event -> event.message(TaskType.VIDEO))
        .containsExactly("Task pending");
    assertThat(store.request(pending)).contains(Samples.SHORT_REQUEST);
  }

  @Test
  void aRowIsNotWrittenOnceItsMessageIsTooOld() {
    TaskQueues slow = taking(TIMINGS.messages().lateWrite().plusMillis(1));

    Placing placing =
        new CreateTasks(store, slow, surroundings)
            .create(Samples.ORIGIN, names, List.of(Samples.newTask("t1")))
            .getFirst();

    assertThat(placing).isInstanceOf(Placing.Failed.class);
    assertThat(store.all()).isEmpty();
  }

  @Test
  void aRowIsWrittenWhileItsMessageIsYoungEnough() {
    TaskQueues slow = taking(TIMINGS.messages().lateWrite());

    Placing placing =
        new CreateTasks(store, slow, surroundings)
            .create(Samples.ORIGIN, names, List.of(Samples.newTask("t1")))
            .getFirst();

    assertThat(created(placing).upkeep().sentAt()).contains(START);
  }

  @Test
  void aTaskWithoutARequestIsNeverSent() {
    Task task =
        created(
            create(
                new NewTask(
                    Optional.of(new TaskId("t1")),
                    TaskType.VIDEO,
                    Priority.NORMAL,
                    Source.NONE,
                    Optional.empty())));

    assertThat(task.status()).isEqualTo(TaskStatus.PENDING);
    assertThat(task.order().request()).isEmpty();
    assertThat(task.upkeep().checkAt()).isEmpty();
    assertThat(task.upkeep().expiresAt()).contains(START.plus(TIMINGS.keeping().retention()));
    assertThat(task.events()).extracting(TaskEvent::at).containsExactly(START);
    assertThat(queues.sent()).isEmpty();
  }

  @Test
  void aLargeRequestOutlivesItsTask() {
    NewTask large =
        new NewTask(
            Optional.of(new TaskId("t1")),
            TaskType.VIDEO,
            Priority.NORMAL,
            Source.NONE,
            Optional.of(Samples.requestOf(200_000)));

    Task task = created(create(large));
    clock.advance(
        TIMINGS.keeping().retention().plus(TIMINGS.keeping().requestGrace()).minusSeconds(1));

    assertThat(store.request(task)).contains(Samples.requestOf(200_000));
  }

  @Test
  void aTaskThatCouldNotBeWrittenFailsAndTheOthersAreCreated() {
    TaskStore unlucky =
        Interference.before(
            store,
            "create",
            () -> {
              throw new StoreException("throttled", new IllegalStateException());
            });

    List<Placing> placings =
        new CreateTasks(unlucky, queues, surroundings)
            .create(Samples.ORIGIN, names, List.of(Samples.newTask("t1"), Samples.newTask("t2")));

    assertThat(placings).filteredOn(Placing.Failed.class::isInstance).hasSize(1);
    assertThat(placings).filteredOn(Placing.Created.class::isInstance).hasSize(1);
    assertThat(store.all()).hasSize(1);
  }

  @Test
  void nothingIsDoneForNothing() {
    assertThat(createTasks.create(Samples.ORIGIN, names, List.of())).isEmpty();
    assertThat(queues.sent()).isEmpty();
  }

  /** Queues that take so long for every batch. */
  private TaskQueues taking(Duration duration) {
    return new TaskQueues() {
      @Override
      public Set<Integer> send(QueueName queue, List<TaskMessage> messages, Duration delay) {
        Set<Integer> refused = queues.send(queue, messages, delay);
        clock.advance(duration);
        return refused;
      }

      @Override
      public Depth depth(QueueName queue) {
        return queues.depth(queue);
      }
    };
  }

  private Placing create(NewTask task) {
    return createTasks.create(Samples.ORIGIN, names, List.of(task)).getFirst();
  }

  private static NewTask newTask(String id, TaskType type, Priority priority) {
    return new NewTask(
        Optional.of(new TaskId(id)),
        type,
        priority,
        Source.NONE,
        Optional.of(Samples.SHORT_REQUEST));
  }

  private static List<TaskId> ids(List<NewTask> tasks) {
    return tasks.stream().map(task -> task.id().orElseThrow()).toList();
  }

  private static Task created(Placing placing) {
    return ((Placing.Created) placing).task();
  }

  private static Task task(Placing placing) {
    return switch (placing) {
      case Placing.Created created -> created.task();
      case Placing.Repeated repeated -> repeated.task();
      case Placing.Existing existing -> existing.task();
      case Placing.Deleted deleted -> throw new AssertionError(deleted.id() + " was deleted");
      case Placing.Failed failed -> throw new AssertionError(failed.reason());
    };
  }
}
