package dev.taskapi.generation.video;

import dev.taskapi.generation.StepKey;
import dev.taskapi.generation.Work;
import dev.taskapi.generation.assets.Asset;
import dev.taskapi.generation.assets.FileType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A caller's file, in the run's folder only while it is needed: it may have 500 MB. */
final class Fetched {
  private final FileType type;
  private final String hash;
  private final Work work;
  private Optional<Path> file = Optional.empty();

  Fetched(FileType type, String hash, Work work) {
    this.type = type;
    this.hash = hash;
    this.work = work;
  }

  /** Keeps a file that has just been fetched. */
  static Fetched keeping(Asset asset, Work work) {
    Fetched fetched = new Fetched(asset.type(), asset.hash(), work);
    work.steps().save(fetched.key(), asset.file());
    fetched.file = Optional.of(asset.file());
    return fetched;
  }

  FileType type() {
    return type;
  }

  String hash() {
    return hash;
  }

  Path file() {
    Path path =
        file.or(() -> work.steps().find(key()))
            .orElseThrow(() -> new IllegalStateException("a saved file is gone: " + hash));
    file = Optional.of(path);
    return path;
  }

  /** Makes room on the disk. */
  void release() {
    try {
      if (file.isPresent()) {
        Files.deleteIfExists(file.get());
      }
      file = Optional.empty();
    } catch (IOException failure) {
      throw new UncheckedIOException("Cannot delete " + file, failure);
    }
  }

  private StepKey key() {
    return new StepKey("asset.bin", hash);
  }
}
