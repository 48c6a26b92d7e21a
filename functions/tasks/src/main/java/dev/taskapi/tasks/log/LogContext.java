package dev.taskapi.tasks.log;

import dev.taskapi.tasks.TaskKey;
import dev.taskapi.tasks.TaskMessage;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What is being worked on, for the log lines of the thread that works and of every thread that it
 * starts. Once the work has ended it says nothing, wherever it got to, so that a thread which
 * outlives the work names none rather than another's.
 */
public final class LogContext {
  private static final InheritableThreadLocal<@Nullable LogContext> CURRENT =
      new InheritableThreadLocal<>();

  private final Optional<LogContext> outer = Optional.ofNullable(CURRENT.get());
  private final Map<LogField, String> own = new ConcurrentHashMap<>();
  private volatile boolean ended;

  /** Adds to what this thread works on already. */
  public LogContext() {}

  /** Work on a task. */
  public static LogContext of(TaskKey key) {
    return new LogContext()
        .with(LogField.ACCOUNT, key.account().value())
        .with(LogField.TASK, key.id().value());
  }

  /** Work on a message's task. */
  public static LogContext of(TaskMessage message) {
    return of(message.key())
        .with(LogField.ATTEMPT, Integer.toString(message.attempt()))
        .with(LogField.REQUEST_ID, message.requestId());
  }

  /** An empty value says nothing. */
  public LogContext with(LogField field, String value) {
    if (!value.isEmpty()) {
      own.put(field, value);
    }
    return this;
  }

  public LogContext with(LogField field, Optional<String> value) {
    return with(field, value.orElse(""));
  }

  /** Works; the context ends with the work. */
  public <T> T during(Supplier<T> work) {
    LogContext before = CURRENT.get();
    CURRENT.set(this);
    try {
      return work.get();
    } finally {
      ended = true;
      restore(before);
    }
  }

  /** Adds a field to the work that this thread does, if it does any. */
  public static void note(LogField field, String value) {
    Optional.ofNullable(CURRENT.get()).ifPresent(context -> context.with(field, value));
  }

  /** What is known of this thread's work, in the order of {@link LogField}. */
  public static Map<LogField, String> fields() {
    Map<LogField, String> fields = new EnumMap<>(LogField.class);
    Optional.ofNullable(CURRENT.get()).ifPresent(context -> context.tell(fields));
    return fields;
  }

  /** One field of this thread's work. */
  public static Optional<String> field(LogField field) {
    return Optional.ofNullable(fields().get(field));
  }

  private void tell(Map<LogField, String> fields) {
    outer.ifPresent(context -> context.tell(fields));
    if (!ended) {
      fields.putAll(own);
    }
  }

  private static void restore(@Nullable LogContext before) {
    if (before == null) {
      CURRENT.remove();
    } else {
      CURRENT.set(before);
    }
  }
}
