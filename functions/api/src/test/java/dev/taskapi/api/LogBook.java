package dev.taskapi.api;

import dev.taskapi.tasks.log.LogContext;
import dev.taskapi.tasks.log.LogField;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.ConsoleHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.Collectors;

/**
 * Collects what everything in this process logs at any level, with what was worked on, and keeps it
 * from the console.
 */
public final class LogBook extends Handler implements AutoCloseable {
  private final List<Entry> entries = new CopyOnWriteArrayList<>();
  private final Logger root = Logger.getLogger("");
  private final Level level = root.getLevel();
  private final Handler[] others = root.getHandlers();

  public LogBook() {
    for (Handler other : others) {
      root.removeHandler(other);
    }
    root.setLevel(Level.ALL);
    root.addHandler(this);
  }

  /** From now on the console shows warnings and what is worse, whatever else is collected. */
  static void quietConsole() {
    for (Handler handler : Logger.getLogger("").getHandlers()) {
      if (handler instanceof ConsoleHandler) {
        handler.setLevel(Level.WARNING);
      }
    }
  }

  private record Entry(LogRecord of, String fields) {
    String line() {
      return new SimpleFormatter().formatMessage(of) + " " + fields;
    }

    String trace() {
      StringWriter trace = new StringWriter();
      if (of.getThrown() != null) {
        of.getThrown().printStackTrace(new PrintWriter(trace, true));
      }
      return trace.toString();
    }
  }

  /** The lines of one logger. */
  List<String> lines(String logger) {
    return entries.stream()
        .filter(entry -> entry.of().getLoggerName().equals(logger))
        .map(Entry::line)
        .toList();
  }

  /** All lines, stack traces included. */
  public String text() {
    return entries.stream()
        .map(entry -> entry.line() + " " + entry.trace())
        .collect(Collectors.joining("\n"));
  }

  List<Level> levels() {
    return entries.stream().map(entry -> entry.of().getLevel()).toList();
  }

  @Override
  public void publish(LogRecord record) {
    entries.add(new Entry(record, fields()));
  }

  @Override
  public void flush() {}

  /** Leaves the log as it was. */
  @Override
  public void close() {
    root.removeHandler(this);
    for (Handler other : others) {
      root.addHandler(other);
    }
    root.setLevel(level);
  }

  private static String fields() {
    return LogContext.fields().entrySet().stream()
        .filter(field -> field.getKey() != LogField.INVOCATION_ID)
        .map(field -> field.getKey().label() + "=" + field.getValue())
        .collect(Collectors.joining(" "));
  }
}
