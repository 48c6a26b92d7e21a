package dev.taskapi.generation;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Finished pieces of work, kept from run to run of one task, so that a run that follows a crash or
 * a pause does only what is missing.
 */
public interface Steps {
  /**
   * The file saved under this key, in the folder of the run; empty where there is none. It is
   * fetched once: what this run has saved or found lies there until it is deleted.
   */
  Optional<Path> find(StepKey key);

  /** Keeps a copy of the file, which may be deleted, but no longer changed. */
  void save(StepKey key, Path file);
}
