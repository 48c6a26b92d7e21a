package dev.taskapi.api;

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

/** Collects what everything in this process logs at any level, and keeps it from the console. */
public final class LogBook extends Handler implements AutoCloseable {
  private final List<LogRecord> records = new CopyOnWriteArrayList<>();
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

  /** The lines of one logger. */
  List<String> lines(String logger) {
    return records.stream()
        .filter(entry -> entry.getLoggerName().equals(logger))
        .map(entry -> line(entry).strip())
        .toList();
  }

  /** All lines, stack traces included. */
  public String text() {
    return records.stream().map(LogBook::line).collect(Collectors.joining("\n"));
  }

  List<Level> levels() {
    return records.stream().map(LogRecord::getLevel).toList();
  }

  @Override
  public void publish(LogRecord record) {
    records.add(record);
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

  private static String line(LogRecord record) {
    StringWriter trace = new StringWriter();
    if (record.getThrown() != null) {
      record.getThrown().printStackTrace(new PrintWriter(trace, true));
    }
    return new SimpleFormatter().formatMessage(record) + " " + trace;
  }
}
