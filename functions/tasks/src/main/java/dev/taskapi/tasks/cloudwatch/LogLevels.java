package dev.taskapi.tasks.cloudwatch;

import java.util.Locale;
import java.util.logging.Level;

/** Lambda's names of levels. */
final class LogLevels {
  private LogLevels() {}

  static String name(Level level) {
    int value = level.intValue();
    if (value >= Level.SEVERE.intValue()) {
      return "ERROR";
    }
    if (value >= Level.WARNING.intValue()) {
      return "WARN";
    }
    if (value >= Level.CONFIG.intValue()) {
      return "INFO";
    }
    return value >= Level.FINE.intValue() ? "DEBUG" : "TRACE";
  }

  /**
   * The lowest level that is told.
   *
   * @param name in letters of any size, as Lambda's own runtime client takes it
   * @throws IllegalStateException where Lambda has no such level
   */
  static Level of(String name) {
    return switch (name.toUpperCase(Locale.ROOT)) {
      case "TRACE" -> Level.FINER;
      case "DEBUG" -> Level.FINE;
      case "INFO" -> Level.INFO;
      case "WARN" -> Level.WARNING;
      case "ERROR", "FATAL" -> Level.SEVERE;
      default ->
          throw new IllegalStateException(
              "%s must be one of TRACE, DEBUG, INFO, WARN, ERROR and FATAL, not %s"
                  .formatted(JsonLog.LEVEL, name));
    };
  }
}
