package dev.taskapi.generation;

import java.nio.file.Path;

/** One run of a generator: where it works, what it may reuse, and whom it tells of its progress. */
public interface Work {
  /** An empty folder of its own, removed when the run is over. */
  Path folder();

  /** The source of all randomness: the same seed and request give the same content. */
  long seed();

  /**
   * Counts how often the content was asked for anew: what is fetched from outside is fetched again.
   */
  int attempt();

  /**
   * Says what is being done and how much of the whole work is behind it. Call it often: between
   * pieces of work, at least once a second of work where that can be had.
   *
   * @param fraction of the whole, 0 to 1; never falls
   * @throws WorkStopped where the run must end
   */
  void report(Stage stage, double fraction);

  /** Finished pieces of this and earlier runs of the same task. */
  Steps steps();
}
