package dev.taskapi.generation.lesson;

import dev.taskapi.generation.GenerationException;
import dev.taskapi.generation.Stage;
import dev.taskapi.generation.WorkStopped;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files of the run's folder. */
final class Disk {
  private Disk() {}

  /** What reads or writes. */
  @FunctionalInterface
  interface Access<T> {
    T run() throws IOException;
  }

  static Path folder(Path folder) {
    return guarded(() -> Files.createDirectories(folder));
  }

  static byte[] read(Path file) {
    return guarded(() -> Files.readAllBytes(file));
  }

  static Path write(Path file, String text) {
    return guarded(() -> Files.writeString(file, text, StandardCharsets.UTF_8));
  }

  static boolean delete(Path file) {
    return guarded(() -> Files.deleteIfExists(file));
  }

  private static <T> T guarded(Access<T> access) {
    try {
      return access.run();
    } catch (ClosedByInterruptException e) {
      throw new WorkStopped(e);
    } catch (IOException e) {
      String message = "A file of the lesson could not be read or written: " + e;
      throw GenerationException.passing(Stage.LESSON, "disk", message).causedBy(e);
    }
  }
}
