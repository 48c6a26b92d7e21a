package dev.taskapi.cdk.measured;

import dev.taskapi.generation.Content;
import dev.taskapi.generation.ContentFile;
import dev.taskapi.generation.GenerationException;
import dev.taskapi.generation.Generator;
import dev.taskapi.generation.Stage;
import dev.taskapi.generation.StepKey;
import dev.taskapi.generation.Work;
import dev.taskapi.requests.ContentRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Saves half of its work and fails, and makes the rest when it is asked again. */
record SlowMaker(Runnable onFailure) implements Generator<ContentRequest> {
  private static final StepKey HALF = StepKey.of("half.txt", "half");
  private static final StepKey REST = StepKey.of("rest.txt", "rest");

  @Override
  public Content generate(ContentRequest request, Work work) {
    Optional<Path> half = work.steps().find(HALF);
    if (half.isEmpty()) {
      work.steps().save(HALF, written(work.folder().resolve("first.txt")));
      onFailure.run();
      throw GenerationException.passing(Stage.SCRIPT, "busy", "The provider is busy");
    }
    if (work.steps().find(REST).isEmpty()) {
      work.steps().save(REST, written(work.folder().resolve("second.txt")));
    }
    Path whole = written(work.folder().resolve("whole.txt"));
    return new Content(
        List.of(new ContentFile("whole.txt", "text/plain", whole)),
        Optional.empty(),
        "test",
        List.of());
  }

  private static Path written(Path file) {
    try {
      return Files.writeString(file, "made");
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
