package dev.taskapi.generation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A run in a folder that keeps what it is told. */
public final class FolderWork implements Work {
  private final Path folder;
  private final long seed;
  private final List<Double> fractions = new ArrayList<>();

  public FolderWork(Path folder, long seed) {
    this.folder = folder;
    this.seed = seed;
  }

  @Override
  public Path folder() {
    return folder;
  }

  @Override
  public long seed() {
    return seed;
  }

  @Override
  public int attempt() {
    return 1;
  }

  @Override
  public void report(Stage stage, double fraction) {
    fractions.add(fraction);
  }

  /** What was reported, in order. */
  public List<Double> fractions() {
    return List.copyOf(fractions);
  }

  @Override
  public Steps steps() {
    return new Steps() {
      @Override
      public Optional<Path> find(StepKey key) {
        return Optional.empty();
      }

      @Override
      public void save(StepKey key, Path file) {}
    };
  }
}
