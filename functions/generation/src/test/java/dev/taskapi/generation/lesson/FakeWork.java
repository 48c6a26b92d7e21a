package dev.taskapi.generation.lesson;

import dev.taskapi.generation.Stage;
import dev.taskapi.generation.StepKey;
import dev.taskapi.generation.Steps;
import dev.taskapi.generation.Work;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A run.
 *
 * @param kept what earlier runs saved
 */
record FakeWork(Path folder, long seed, Map<StepKey, byte[]> kept, List<Double> fractions)
    implements Work, Steps {

  static FakeWork in(Path folder, long seed, Map<StepKey, byte[]> kept) {
    try {
      return new FakeWork(Files.createDirectories(folder), seed, kept, new ArrayList<>());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public int attempt() {
    return 1;
  }

  @Override
  public void report(Stage stage, double fraction) {
    fractions.add(fraction);
  }

  @Override
  public Steps steps() {
    return this;
  }

  @Override
  public Optional<Path> find(StepKey key) {
    return Optional.ofNullable(kept.get(key)).map(bytes -> copied(key, bytes));
  }

  @Override
  public void save(StepKey key, Path file) {
    kept.put(key, Disk.read(file));
  }

  private Path copied(StepKey key, byte[] bytes) {
    try {
      return Files.write(folder.resolve(key.hash() + key.name()), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
