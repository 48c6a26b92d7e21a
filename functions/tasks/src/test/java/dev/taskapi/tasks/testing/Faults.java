package dev.taskapi.tasks.testing;

import dev.taskapi.tasks.port.Deliveries;
import dev.taskapi.tasks.port.FileStore;
import dev.taskapi.tasks.port.QueueMarks;
import dev.taskapi.tasks.port.TaskQueues;
import dev.taskapi.tasks.port.TaskStore;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Stops a process at one of its calls through the ports: every call from there on throws {@link
 * Crash}, as if the process had died. Counts the calls, so that a test can walk through them all.
 */
public final class Faults {
  private final int crashAt;
  private final Side side;
  private final List<String> calls = new ArrayList<>();
  private boolean crashed;

  /** Whether the call at which the process dies still takes effect. */
  public enum Side {
    BEFORE,
    AFTER
  }

  /** The process is dead. No production code may catch this. */
  public static final class Crash extends Error {
    private static final long serialVersionUID = 1L;

    Crash(String where) {
      super("the process died " + where);
    }
  }

  private Faults(int crashAt, Side side) {
    this.crashAt = crashAt;
    this.side = side;
  }

  /** Only counts. */
  public static Faults none() {
    return new Faults(Integer.MAX_VALUE, Side.BEFORE);
  }

  /** Dies at this call, the first being 1. */
  public static Faults at(int call, Side side) {
    return new Faults(call, side);
  }

  /** Dies at one of the first {@code calls} calls, the same for the same seed. */
  public static Faults seeded(long seed, int calls) {
    SplittableRandom random = new SplittableRandom(seed);
    return new Faults(1 + random.nextInt(calls), random.nextBoolean() ? Side.BEFORE : Side.AFTER);
  }

  public TaskStore wrap(TaskStore real) {
    return wrap(TaskStore.class, real);
  }

  public TaskQueues wrap(TaskQueues real) {
    return wrap(TaskQueues.class, real);
  }

  public Deliveries wrap(Deliveries real) {
    return wrap(Deliveries.class, real);
  }

  public FileStore wrap(FileStore real) {
    return wrap(FileStore.class, real);
  }

  public QueueMarks wrap(QueueMarks real) {
    return wrap(QueueMarks.class, real);
  }

  /** The same for any other interface. */
  public <T> T wrap(Class<T> port, T real) {
    return port.cast(
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (proxy, method, arguments) ->
                method.getDeclaringClass() == Object.class
                    ? invoke(real, method, arguments)
                    : guarded(port, real, method, arguments)));
  }

  /** The calls so far, such as "TaskStore.replace". */
  public synchronized List<String> calls() {
    return List.copyOf(calls);
  }

  public synchronized boolean crashed() {
    return crashed;
  }

  private @Nullable Object guarded(
      Class<?> port, Object real, Method method, @Nullable Object @Nullable [] arguments)
      throws Throwable {
    String name = port.getSimpleName() + "." + method.getName();
    boolean last = count(name);
    if (last && side == Side.BEFORE) {
      throw crash(name);
    }
    Object answer = invoke(real, method, arguments);
    if (last) {
      throw crash(name);
    }
    return answer;
  }

  private synchronized boolean count(String name) {
    if (crashed) {
      throw new Crash("before " + name);
    }
    calls.add(name);
    crashed = calls.size() == crashAt;
    return crashed;
  }

  private Crash crash(String name) {
    return new Crash(
        "%s %s, call %d".formatted(side == Side.BEFORE ? "before" : "after", name, crashAt));
  }

  private static @Nullable Object invoke(
      Object real, Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
    try {
      return method.invoke(real, arguments);
    } catch (InvocationTargetException failed) {
      throw failed.getCause() == null ? failed : failed.getCause();
    }
  }
}
