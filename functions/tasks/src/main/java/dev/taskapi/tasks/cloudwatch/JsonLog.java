package dev.taskapi.tasks.cloudwatch;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/**
 * Everything that this process logs, each line a JSON object that says what was worked on. Lambda
 * filters by the fields {@code timestamp} and {@code level}.
 */
public final class JsonLog extends Handler {
  /** The variable by which Lambda tells the lowest level that a function is to log. */
  public static final String LEVEL = "AWS_LAMBDA_LOG_LEVEL";

  private static final int MOST_STACK = 16_384;

  private final Consumer<byte[]> out;
  private final SimpleFormatter words = new SimpleFormatter();

  /** To be added to a logger. */
  public JsonLog(Consumer<byte[]> out) {
    this.out = out;
  }

  /**
   * Takes over the log of this process.
   *
   * @param lowest the lowest level that is told, by Lambda's name for it
   */
  public static void use(Consumer<byte[]> out, Optional<String> lowest) {
    Logger root = Logger.getLogger("");
    for (Handler other : root.getHandlers()) {
      root.removeHandler(other);
    }
    root.setLevel(LogLevels.of(lowest.orElse("INFO")));
    root.addHandler(new JsonLog(out));
  }

  @Override
  public void publish(LogRecord entry) {
    if (isLoggable(entry)) {
      out.accept(Line.of(json -> write(json, entry)));
    }
  }

  private void write(JsonGenerator json, LogRecord entry) throws IOException {
    json.writeStringField(
        "timestamp", entry.getInstant().truncatedTo(ChronoUnit.MILLIS).toString());
    json.writeStringField("level", LogLevels.name(entry.getLevel()));
    json.writeStringField("message", words.formatMessage(entry));
    json.writeStringField("logger", String.valueOf(entry.getLoggerName()));
    Line.writeContext(json);
    if (entry.getThrown() != null) {
      json.writeStringField("error", stack(entry.getThrown()));
    }
  }

  /** Lambda cuts a line at 256 KB, and a cut line is no JSON. */
  private static String stack(Throwable thrown) {
    StringWriter text = new StringWriter();
    thrown.printStackTrace(new PrintWriter(text, true));
    String stack = text.toString().strip();
    return stack.length() <= MOST_STACK ? stack : stack.substring(0, MOST_STACK) + "…";
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
