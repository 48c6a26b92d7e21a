package dev.taskapi.generation.video;

import dev.taskapi.generation.StepKey;
import dev.taskapi.generation.Steps;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps pieces in memory from run to run, and counts what is saved. */
final class MemorySteps {
  /** What a process that is killed cannot catch. */
  static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }

  private final Map<StepKey, byte[]> pieces = new HashMap<>();
  final List<String> saved = new ArrayList<>();
  private int killedAfter = Integer.MAX_VALUE;

  /** The run dies once it has saved so many more pieces. */
  void killAfter(int more) {
    killedAfter = saved.size() + more;
  }

  void forget() {
    saved.clear();
    killedAfter = Integer.MAX_VALUE;
  }

  /** As a run in this folder sees them. */
  Steps in(Path folder) {
    Map<StepKey, Path> here = new HashMap<>();
    return new Steps() {
      @Override
      public Optional<Path> find(StepKey key) {
        Path found = folder.resolve("found-" + key.hash() + "-" + key.name());
        Path file = here.getOrDefault(key, found);
        return Files.exists(file)
            ? Optional.of(file)
            : Optional.ofNullable(pieces.get(key)).map(bytes -> written(file, bytes));
      }

      @Override
      public void save(StepKey key, Path file) {
        pieces.put(key, read(file));
        here.put(key, file);
        saved.add(key.name());
        if (saved.size() >= killedAfter) {
          throw new Killed();
        }
      }
    };
  }

  private static Path written(Path file, byte[] bytes) {
    try {
      return Files.write(file, bytes);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
