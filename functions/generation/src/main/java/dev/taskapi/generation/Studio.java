package dev.taskapi.generation;

import dev.taskapi.requests.ContentRequest;

/** Makes whatever is asked for. */
public final class Studio implements Generator<ContentRequest> {
  @Override
  public Content generate(ContentRequest request, Work work) {
    throw GenerationException.permanent(Stage.READING, "not_built", "not built");
  }
}
