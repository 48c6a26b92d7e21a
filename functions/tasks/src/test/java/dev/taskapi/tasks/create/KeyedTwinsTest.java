package dev.taskapi.tasks.create;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskapi.tasks.port.IdempotencyStore;
import dev.taskapi.tasks.port.TaskStore;
import dev.taskapi.tasks.testing.InMemoryCalls;
import dev.taskapi.tasks.testing.InMemoryQueues;
import dev.taskapi.tasks.testing.InMemoryTaskStore;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class KeyedTwinsTest extends KeyedTwinsContract {
  @Override
  Stores stores() {
    return new Stores(new InMemoryTaskStore(clock), new InMemoryCalls());
  }

  @Override
  int rounds() {
    return 200;
  }

  /** One twin does all of its work while the other is at any of its calls. */
  @Test
  void aTwinMayComeInAtAnyCall() {
    int calls = overtakenAt(Integer.MAX_VALUE);
    assertThat(calls).isGreaterThan(ASKED.size());
    for (int call = 1; call <= calls; call++) {
      overtakenAt(call);
    }
  }

  /** Answers how many calls of the stores the slower twin made. */
  private int overtakenAt(int call) {
    Stores stores = stores();
    InMemoryQueues queues = new InMemoryQueues(clock);
    List<Answer> answers = new ArrayList<>();
    AtomicInteger calls = new AtomicInteger();
    Runnable overtake =
        () -> {
          if (calls.incrementAndGet() == call) {
            answers.add(create(stores, queues));
          }
        };
    Stores slow =
        new Stores(
            before(TaskStore.class, stores.tasks(), overtake),
            before(IdempotencyStore.class, stores.calls(), overtake));
    Answer slower = create(slow, queues);
    answers.add(slower);
    assertThat(answers).hasSize(call <= calls.get() ? 2 : 1);
    assertOneOfEach(stores, queues, answers);
    return calls.get();
  }

  private static <T> T before(Class<T> port, T real, Runnable deed) {
    return port.cast(
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (proxy, method, arguments) -> {
              deed.run();
              try {
                return method.invoke(real, arguments);
              } catch (InvocationTargetException failed) {
                throw failed.getCause() == null ? failed : failed.getCause();
              }
            }));
  }
}
