package dev.taskapi.tasks.testing;

import dev.taskapi.tasks.FileKey;
import dev.taskapi.tasks.TaskResult.ResultFile;
import dev.taskapi.tasks.port.FileStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** The files in this process. */
public final class InMemoryFiles implements FileStore {
  private final Map<FileKey, Kept> files = new ConcurrentHashMap<>();

  private static final class Kept {
    private final String contentType;
    private final byte[] bytes;

    Kept(String contentType, byte[] bytes) {
      this.contentType = contentType;
      this.bytes = bytes;
    }
  }

  @Override
  public void put(FileKey key, String contentType, Path file) {
    try {
      put(key, contentType, Files.readAllBytes(file));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  public void put(FileKey key, String contentType, byte[] bytes) {
    files.put(key, new Kept(contentType, bytes.clone()));
  }

  @Override
  public boolean fetch(FileKey key, Path target) {
    Optional<byte[]> bytes = bytes(key);
    try {
      if (bytes.isPresent()) {
        Files.write(target, bytes.get());
      }
      return bytes.isPresent();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Such as {@code memory://files/results/a/t/mjv5n280/1-1/video.mp4?seconds=3600}. */
  @Override
  public URI link(FileKey key, ResultFile file, Duration validFor) {
    return URI.create("memory://files/%s?seconds=%d".formatted(key.path(), validFor.toSeconds()));
  }

  @Override
  public void erase(String folder) {
    files.keySet().removeIf(key -> key.path().startsWith(folder + "/"));
  }

  public Optional<byte[]> bytes(FileKey key) {
    return Optional.ofNullable(files.get(key)).map(kept -> kept.bytes.clone());
  }

  public Optional<String> contentType(FileKey key) {
    return Optional.ofNullable(files.get(key)).map(kept -> kept.contentType);
  }

  /** The names of all files, in order. */
  public SortedSet<String> paths() {
    SortedSet<String> paths = new TreeSet<>();
    files.keySet().forEach(key -> paths.add(key.path()));
    return paths;
  }
}
