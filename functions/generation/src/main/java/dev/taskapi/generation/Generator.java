package dev.taskapi.generation;

import dev.taskapi.requests.ContentRequest;

/** Turns a request of one kind into files. */
public interface Generator<R extends ContentRequest> {
  /**
   * Blocks until the files are made. It is stopped by interrupting its thread: it then ends its
   * child processes and throws {@link WorkStopped}.
   *
   * @throws GenerationException where the files cannot be made
   * @throws WorkStopped where the thread was interrupted
   */
  Content generate(R request, Work work);
}
