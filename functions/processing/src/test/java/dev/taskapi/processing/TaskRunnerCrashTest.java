package dev.taskapi.processing;

import dev.taskapi.generation.Content;
import dev.taskapi.generation.GenerationException;
import dev.taskapi.generation.Stage;
import dev.taskapi.generation.Work;
import dev.taskapi.generation.WorkStopped;
import dev.taskapi.processing.run.TaskRunner;
import dev.taskapi.processing.run.TimeLeft;
import dev.taskapi.tasks.Surroundings;
import dev.taskapi.tasks.Task;
import dev.taskapi.tasks.TaskStatus;
import dev.taskapi.tasks.cloud.Cloud;
import dev.taskapi.tasks.port.TaskStore;
import dev.taskapi.tasks.port.Write;
import dev.taskapi.tasks.run.Delivery;
import dev.taskapi.tasks.testing.CrashContract;
import dev.taskapi.tasks.testing.InMemoryApiKeys;
import dev.taskapi.tasks.testing.InMemoryFeeds;
import dev.taskapi.tasks.testing.InMemoryProcessingState;
import dev.taskapi.tasks.testing.Ports;
import dev.taskapi.tasks.testing.Processor;
import dev.taskapi.tasks.testing.Workload;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** The real processor may die at any of its calls, too. */
class TaskRunnerCrashTest extends CrashContract {
  /** Longer than any work of these tests takes in earnest, so that no look comes between. */
  private static final Duration NEVER = Duration.ofMinutes(1);

  @Override
  protected Processor processor(Ports ports, Surroundings surroundings, Workload workload) {
    return runner(ports, surroundings, workload);
  }

  static Processor runner(Ports ports, Surroundings surroundings, Workload workload) {
    return delivery -> new Run(ports, surroundings, workload, delivery).process();
  }

  /** One message in one process. */
  private static final class Run {
    private final Thread main = Thread.currentThread();
    private final Workload workload;
    private final Delivery delivery;
    private final TaskRunner runner;
    private Optional<Task> claimed = Optional.empty();

    Run(Ports ports, Surroundings surroundings, Workload workload, Delivery delivery) {
      this.workload = workload;
      this.delivery = delivery;
      Surroundings patient =
          new Surroundings(surroundings.clock(), surroundings.ids(), Bench.spending(NEVER));
      Cloud cloud =
          new Cloud(
              listening(ports.store()),
              ports.queues(),
              ports.deliveries(),
              ports.marks(),
              ports.files(),
              new InMemoryApiKeys(),
              ports.erasures(),
              ports.calls(),
              new InMemoryProcessingState(),
              InMemoryFeeds::new);
      this.runner = new Processing(cloud, patient).runner((request, work) -> make(work));
    }

    boolean process() {
      boolean done = runner.hold(delivery) && runner.run(delivery, TimeLeft.of(() -> 900_000));
      Thread.interrupted();
      return done;
    }

    private Content make(Work work) {
      Workload.End end = workload.begin(delivery, claimed.orElseThrow());
      work.report(Stage.READING, 0);
      workload.piece();
      work.report(Stage.QUESTIONS, 0.5);
      return switch (end) {
        case MADE -> Bench.quiz(work);
        case REFUSED -> throw GenerationException.permanent(Stage.SCRIPT, "refused", "no");
        case FAILED_FOR_NOW -> throw GenerationException.passing(Stage.SCRIPT, "busy", "wait");
        case OUT_OF_TIME -> endTheInvocation();
      };
    }

    private Content endTheInvocation() {
      main.interrupt();
      try {
        new CountDownLatch(1).await();
      } catch (InterruptedException stopped) {
        throw new WorkStopped(stopped);
      }
      throw new IllegalStateException("nobody stopped the work");
    }

    /** Hears which claim was written. */
    private TaskStore listening(TaskStore store) {
      return (TaskStore)
          Proxy.newProxyInstance(
              TaskStore.class.getClassLoader(),
              new Class<?>[] {TaskStore.class},
              (proxy, method, arguments) -> {
                try {
                  Object answer = method.invoke(store, arguments);
                  if (answer instanceof Write.Written written
                      && written.task().status() == TaskStatus.PROCESSING) {
                    claimed = Optional.of(written.task());
                  }
                  return answer;
                } catch (InvocationTargetException failed) {
                  throw failed.getTargetException();
                }
              });
    }
  }
}
