package dev.taskapi.tasks.testing;

import dev.taskapi.tasks.port.TaskStore;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/** A store that reads fewer entries than it is asked for, as DynamoDB does with large ones. */
public final class SmallSlices {
  private SmallSlices() {}

  public static TaskStore of(TaskStore real, int most) {
    return (TaskStore)
        Proxy.newProxyInstance(
            TaskStore.class.getClassLoader(),
            new Class<?>[] {TaskStore.class},
            (proxy, called, arguments) -> {
              if (called.getName().equals("scan")) {
                arguments[2] = Math.min((int) arguments[2], most);
              }
              try {
                return called.invoke(real, arguments);
              } catch (InvocationTargetException failed) {
                throw failed.getCause() == null ? failed : failed.getCause();
              }
            });
  }
}
