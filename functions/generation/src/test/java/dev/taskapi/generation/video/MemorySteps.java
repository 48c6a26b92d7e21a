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

/** Keeps pieces in memory and counts what is found and saved. */
final class MemorySteps implements Steps {
  private final Map<StepKey, byte[]> pieces = new HashMap<>();
  private final Path folder;
  final List<String> found = new ArrayList<>();
  final List<String> saved = new ArrayList<>();

  MemorySteps(Path folder) {
    this.folder = folder;
  }

  @Override
  public Optional<Path> find(StepKey key) {
    return Optional.ofNullable(pieces.get(key))
        .map(
            bytes -> {
              found.add(key.name());
              try {
                return Files.write(folder.resolve("found-" + key.hash() + key.name()), bytes);
              } catch (IOException failure) {
                throw new UncheckedIOException(failure);
              }
            });
  }

  @Override
  public void save(StepKey key, Path file) {
    try {
      pieces.put(key, Files.readAllBytes(file));
      saved.add(key.name());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
