package dev.taskapi.tasks.create;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskapi.requests.TaskType;
import dev.taskapi.tasks.Priority;
import dev.taskapi.tasks.Source;
import dev.taskapi.tasks.Surroundings;
import dev.taskapi.tasks.Task;
import dev.taskapi.tasks.TaskKey;
import dev.taskapi.tasks.TaskMessage;
import dev.taskapi.tasks.port.CallKey;
import dev.taskapi.tasks.port.IdempotencyStore;
import dev.taskapi.tasks.port.TaskStore;
import dev.taskapi.tasks.testing.InMemoryQueues;
import dev.taskapi.tasks.testing.ManualClock;
import dev.taskapi.tasks.testing.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Creates under the same key, side by side. */
abstract class KeyedTwinsContract {
  static final List<NewTask> ASKED =
      List.of(
          Samples.newTask("given"),
          NamesGivenTest.unnamed(),
          new NewTask(
              Optional.empty(),
              TaskType.QUIZ,
              Priority.HIGH,
              Source.NONE,
              Optional.of(Samples.requestOf(5_000))),
          new NewTask(
              Optional.empty(), TaskType.QUIZ, Priority.HIGH, Source.NONE, Optional.empty()));
  private static final int TWINS = 4;

  final ManualClock clock = new ManualClock();
  final Surroundings surroundings = Samples.surroundings(clock);

  /** Empty stores, others each time. */
  abstract Stores stores();

  abstract int rounds();

  /** What the twins write to. */
  record Stores(TaskStore tasks, IdempotencyStore calls) {}

  /** What a twin answers. */
  record Answer(List<TaskKey> keys, int status) {}

  @Test
  void theyMakeTheSameTasksOnce() throws Exception {
    for (int round = 0; round < rounds(); round++) {
      Stores stores = stores();
      InMemoryQueues queues = new InMemoryQueues(clock);
      List<Answer> answers = sideBySide(() -> create(stores, queues));
      assertOneOfEach(stores, queues, answers);
      assertThat(create(stores, queues)).isEqualTo(answers.getFirst());
    }
  }

  final Answer create(Stores stores, InMemoryQueues queues) {
    CallKey key = new CallKey(Samples.ACCOUNT, "/api/tasks/bulk", "k");
    KeyedCalls calls = new KeyedCalls(stores.calls(), surroundings);
    KeyedCall call = calls.begin(key, "body").orElseThrow();
    List<Placing> placings =
        new CreateTasks(stores.tasks(), queues, surroundings)
            .create(Samples.ORIGIN, call.names(), ASKED);
    List<TaskKey> keys =
        placings.stream().map(placing -> ((Placing.Placed) placing).task().key()).toList();
    assertThat(placings).noneMatch(Placing.Existing.class::isInstance);
    return new Answer(keys, calls.answer(call, 201));
  }

  /** Every answer is the same, and every message of a task can run it. */
  static void assertOneOfEach(Stores stores, InMemoryQueues queues, List<Answer> answers) {
    assertThat(answers).containsOnly(answers.getFirst());
    List<TaskKey> keys = answers.getFirst().keys();
    assertThat(keys).doesNotHaveDuplicates();
    assertThat(stores.tasks().findAll(keys)).hasSameSizeAs(ASKED);
    for (TaskMessage message : queues.messages()) {
      Task task = stores.tasks().find(message.key()).orElseThrow();
      assertThat(message.dispatch()).isEqualTo(task.attempt().dispatch());
      assertThat(stores.tasks().request(task)).isPresent();
    }
    assertThat(queues.messages().stream().map(TaskMessage::key).distinct())
        .containsExactlyInAnyOrderElementsOf(keys.subList(0, 3));
  }

  private List<Answer> sideBySide(Callable<Answer> twin) throws Exception {
    CyclicBarrier start = new CyclicBarrier(TWINS);
    try (ExecutorService threads = Executors.newFixedThreadPool(TWINS)) {
      List<Future<Answer>> running = new ArrayList<>();
      for (int i = 0; i < TWINS; i++) {
        running.add(
            threads.submit(
                () -> {
                  start.await();
                  return twin.call();
                }));
      }
      List<Answer> answers = new ArrayList<>();
      for (Future<Answer> each : running) {
        answers.add(each.get());
      }
      return answers;
    }
  }
}
