package dev.taskapi.tasks.port;

import dev.taskapi.tasks.FileKey;
import dev.taskapi.tasks.TaskResult.ResultFile;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/** Keeps results and finished pieces of work. */
public interface FileStore {
  void put(FileKey key, String contentType, Path file);

  /**
   * Copies a file to {@code target}, over what may be there.
   *
   * @return false where there is none
   */
  boolean fetch(FileKey key, Path target);

  /**
   * Erases every file under a folder, however many; one that is put there meanwhile may stay.
   *
   * @param folder without a slash at its end
   */
  void erase(String folder);

  /** A link that opens without credentials for so long. */
  URI link(FileKey key, ResultFile file, Duration validFor);
}
