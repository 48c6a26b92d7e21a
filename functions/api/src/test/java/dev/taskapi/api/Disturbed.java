package dev.taskapi.api;

import dev.taskapi.tasks.Task;
import dev.taskapi.tasks.port.TaskStore;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.function.BiPredicate;
import java.util.function.Supplier;

/** A task store of which some calls fail. */
final class Disturbed {
  private Disturbed() {}

  /**
   * Fails the calls that are so: by the method's name and the name of the task that it is given.
   */
  static TaskStore store(
      TaskStore real, BiPredicate<String, String> unlucky, Supplier<? extends Throwable> failure) {
    return (TaskStore)
        Proxy.newProxyInstance(
            TaskStore.class.getClassLoader(),
            new Class<?>[] {TaskStore.class},
            (proxy, method, arguments) -> {
              String id = arguments[0] instanceof Task task ? task.key().id().value() : "";
              if (unlucky.test(method.getName(), id)) {
                throw failure.get();
              }
              try {
                return method.invoke(real, arguments);
              } catch (InvocationTargetException failed) {
                throw failed.getTargetException();
              }
            });
  }
}
