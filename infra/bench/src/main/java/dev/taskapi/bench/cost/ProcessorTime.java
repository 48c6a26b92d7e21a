package dev.taskapi.bench.cost;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The processor time of this process and of its children that have ended; Linux tells it. */
final class ProcessorTime {
  private static final Path STAT = Path.of("/proc/self/stat");

  /** User and system time, of the process and of its children, counted from behind its name. */
  private static final int FIRST = 11;

  private static final double TICKS_A_SECOND = 100;

  private ProcessorTime() {}

  static double seconds() {
    try {
      String text = Files.readString(STAT);
      String[] fields = text.substring(text.lastIndexOf(')') + 2).split(" ", -1);
      long ticks = 0;
      for (int i = FIRST; i < FIRST + 4; i++) {
        ticks += Long.parseLong(fields[i]);
      }
      return ticks / TICKS_A_SECOND;
    } catch (IOException noLinux) {
      throw new UncheckedIOException("The cost bench needs Linux: " + STAT, noLinux);
    }
  }
}
