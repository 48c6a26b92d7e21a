package dev.taskapi.generation;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Finished pieces of work, kept from run to run of one task, so that a run that follows a crash or
 * a pause does only what is missing.
 */
public interface Steps {
  /**
   * The file saved under this key, copied into the folder of the run; empty where there is none.
   */
  Optional<Path> find(StepKey key);

  /** Keeps a copy of the file. */
  void save(StepKey key, Path file);
}
