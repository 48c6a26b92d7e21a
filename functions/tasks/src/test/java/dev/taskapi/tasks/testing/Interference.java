package dev.taskapi.tasks.testing;

import dev.taskapi.tasks.port.TaskStore;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;

/** Does something around a store's calls, such as what somebody else does at the worst moment. */
public final class Interference {
  private Interference() {}

  /** Runs {@code deed} once, just before the first call of that method reaches the store. */
  public static TaskStore before(TaskStore real, String method, Runnable deed) {
    return around(real, method, 1, deed, () -> {});
  }

  /** Runs {@code deed} once, just after the first call of that method has reached the store. */
  public static TaskStore after(TaskStore real, String method, Runnable deed) {
    return around(real, method, 1, () -> {}, deed);
  }

  /** Runs {@code deed} before every call of that method, from the thread that calls. */
  public static TaskStore beforeEach(TaskStore real, String method, Runnable deed) {
    return around(real, method, Integer.MAX_VALUE, deed, () -> {});
  }

  private static TaskStore around(
      TaskStore real, String method, int times, Runnable before, Runnable after) {
    AtomicInteger calls = new AtomicInteger();
    return (TaskStore)
        Proxy.newProxyInstance(
            TaskStore.class.getClassLoader(),
            new Class<?>[] {TaskStore.class},
            (proxy, called, arguments) -> {
              boolean now = called.getName().equals(method) && calls.incrementAndGet() <= times;
              try {
                if (now) {
                  before.run();
                }
                Object answer = called.invoke(real, arguments);
                if (now) {
                  after.run();
                }
                return answer;
              } catch (InvocationTargetException failed) {
                throw failed.getCause() == null ? failed : failed.getCause();
              }
            });
  }
}
