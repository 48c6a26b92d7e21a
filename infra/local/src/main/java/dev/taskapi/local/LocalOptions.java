package dev.taskapi.local;

import dev.taskapi.embedded.EmbeddedSettings;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a local run was told on its command line.
 *
 * @param port where the API answers on 127.0.0.1, 0 for any free port
 * @param data where everything is kept over a restart; empty keeps all in memory
 */
public record LocalOptions(int port, Optional<Path> data) {
  static final int STANDARD_PORT = 8000;
  private static final String PORT = "port";
  private static final String DATA = "data";

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
    if (!name.equals(PORT) && !name.equals(DATA)) {
      throw new UserError("There is no option " + name + ": use -Dport=N or -Ddata=DIR.");
    }
    if (value.isEmpty()) {
      return this;
    }
    return name.equals(PORT)
        ? new LocalOptions(port(value), data)
        : new LocalOptions(port, Optional.of(Path.of(value)));
  }

  private static int port(String value) throws UserError {
    if (!value.matches("\\d{1,5}") || Integer.parseInt(value) > 65_535) {
      throw new UserError("-Dport=" + value + " is not a port: use a number from 0 to 65535.");
    }
    return Integer.parseInt(value);
  }

  /** Where the cloud of this run keeps its data. */
  public EmbeddedSettings cloud() {
    return data.map(EmbeddedSettings::keptIn).orElseGet(EmbeddedSettings::inMemory);
  }
}
