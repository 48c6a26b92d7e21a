package dev.taskapi.local;

import dev.taskapi.tasks.log.LogContext;
import dev.taskapi.tasks.log.LogField;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.EnumSet;
import java.util.Set;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/** Log lines for people: when, how bad, what, and what was worked on, which Lambda has as JSON. */
final class ReadableLog extends Formatter {
  private static final Set<LogField> SHOWN =
      EnumSet.of(LogField.ACCOUNT, LogField.TASK, LogField.ATTEMPT, LogField.REQUEST_ID);

  /** From now on, for the console of this process. */
  static void useForConsole() {
    for (Handler handler : Logger.getLogger("").getHandlers()) {
      handler.setFormatter(new ReadableLog());
    }
  }

  @Override
  public String format(LogRecord entry) {
    return "%1$tT %2$s %3$s%4$s%n%5$s"
        .formatted(
            entry.getMillis(), entry.getLevel(), formatMessage(entry), fields(), trace(entry));
  }

  /** Of the thread that logs, which is this one. */
  private static String fields() {
    return LogContext.fields().entrySet().stream()
        .filter(field -> SHOWN.contains(field.getKey()))
        .map(field -> " " + field.getKey().label() + "=" + field.getValue())
        .collect(Collectors.joining());
  }

  private static String trace(LogRecord entry) {
    StringWriter trace = new StringWriter();
    if (entry.getThrown() != null) {
      entry.getThrown().printStackTrace(new PrintWriter(trace, true));
    }
    return trace.toString();
  }
}
