package dev.taskapi.local;

import dev.taskapi.api.ApiHandler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Logger;

/** Writes the line that every call leaves to a file: in the console they would hide the rest. */
final class CallLogFile {
  private static final Path FILE = Path.of("target", "calls.log");
  private static final int MOST_BYTES = 10 << 20;

  /** Held here, since java.util.logging forgets handlers with their logger. */
  private static final Logger CALLS = Logger.getLogger(ApiHandler.CALLS);

  private CallLogFile() {}

  /** From now on, for all of this process; once or again. */
  static synchronized void use() throws IOException {
    if (CALLS.getHandlers().length > 0) {
      return;
    }
    Files.createDirectories(FILE.toAbsolutePath().getParent());
    FileHandler file = new FileHandler(FILE.toString(), MOST_BYTES, 1, false);
    file.setFormatter(new ReadableLog());
    CALLS.addHandler(file);
    CALLS.setUseParentHandlers(false);
  }
}
