package dev.taskapi.local;

import dev.taskapi.api.limit.Limits;
import dev.taskapi.embedded.EmbeddedSettings;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a local run was told on its command line.
 *
 * @param port where the API answers on 127.0.0.1, 0 for any free port
 * @param data where everything is kept over a restart; empty keeps all in memory
 * @param limits of each account
 */
public record LocalOptions(int port, Optional<Path> data, Limits limits) {
  static final int STANDARD_PORT = 8000;
  private static final String PORT = "port";
  private static final String DATA = "data";
  private static final String REQUESTS = "requests-per-second";
  private static final String OPEN_TASKS = "open-tasks";
  static final Limits LIMITS = Limits.of(1_000, Limits.OPEN_TASKS);

  /** With the limits of a local run. */
  public LocalOptions(int port, Optional<Path> data) {
    this(port, data, LIMITS);
  }

  /**
   * Reads arguments of the form {@code name=value}; an empty value is as none.
   *
   * @throws UserError if one is unknown or cannot be used
   */
  public static LocalOptions parse(String... arguments) throws UserError {
    var options = new LocalOptions(STANDARD_PORT, Optional.empty());
    for (var argument : arguments) {
      int equals = argument.indexOf('=');
      var name = equals < 0 ? argument : argument.substring(0, equals);
      var value = equals < 0 ? "" : argument.substring(equals + 1).strip();
      options = options.with(name, value);
    }
    return options;
  }

  private LocalOptions with(String name, String value) throws UserError {
    return switch (name) {
      case PORT -> value.isEmpty() ? this : new LocalOptions(port(value), data, limits);
      case DATA -> value.isEmpty() ? this : new LocalOptions(port, path(value), limits);
      case REQUESTS ->
          value.isEmpty() ? this : with(Limits.of(limit(name, value), limits.openTasks()));
      case OPEN_TASKS ->
          value.isEmpty() ? this : with(Limits.of(limits.requestsPerSecond(), limit(name, value)));
      default ->
          throw new UserError(
              "There is no option %s: use -D%s=N, -D%s=DIR, -D%s=N or -D%s=N."
                  .formatted(name, PORT, DATA, REQUESTS, OPEN_TASKS));
    };
  }

  private LocalOptions with(Limits newLimits) {
    return new LocalOptions(port, data, newLimits);
  }

  private static int port(String value) throws UserError {
    if (!value.matches("\\d{1,5}") || Integer.parseInt(value) > 65_535) {
      throw new UserError("-Dport=" + value + " is not a port: use a number from 0 to 65535.");
    }
    return Integer.parseInt(value);
  }

  private static Optional<Path> path(String value) {
    return Optional.of(Path.of(value));
  }

  private static int limit(String name, String value) throws UserError {
    if (!value.matches("[1-9]\\d{0,8}")) {
      throw new UserError(
          "-D%s=%s is not a limit: use a number from 1 to 999999999.".formatted(name, value));
    }
    return Integer.parseInt(value);
  }

  /** Where the cloud of this run keeps its data. */
  public EmbeddedSettings cloud() {
    return data.map(EmbeddedSettings::keptIn).orElseGet(EmbeddedSettings::inMemory);
  }
}
