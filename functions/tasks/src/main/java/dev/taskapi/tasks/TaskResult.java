package dev.taskapi.tasks;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What an attempt made.
 *
 * @param folder where the files lie in the file store
 * @param files at least one, the main one first
 */
public record TaskResult(
    String folder,
    List<ResultFile> files,
    Optional<Duration> duration,
    String provider,
    List<String> warnings) {
  public TaskResult {
    files = List.copyOf(files);
    warnings = List.copyOf(warnings);
    if (files.isEmpty()) {
      throw new IllegalArgumentException("a result needs a file");
    }
  }

  /** One file, {@code size} in bytes. */
  public record ResultFile(String name, String contentType, long size) {}

  public FileKey key(ResultFile file) {
    return new FileKey(folder + "/" + file.name());
  }
}
