package dev.taskapi.generation.testmode;

import dev.taskapi.generation.Content;
import dev.taskapi.generation.ContentFile;
import dev.taskapi.generation.Stage;
import dev.taskapi.generation.Work;
import dev.taskapi.requests.ContentRequest;
import dev.taskapi.requests.DocumentationRequest;
import dev.taskapi.requests.LessonRequest;
import dev.taskapi.requests.QuizRequest;
import dev.taskapi.requests.VideoRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Hands out a tiny valid file of the right kind at once; no engine and no provider is called. */
public final class TestMode {
  private static final String WARNING =
      "test_mode: this is a tiny valid file for testing; nothing was made of the prompt";

  public Content generate(ContentRequest request, Work work) {
    work.report(Stage.PAGES, 0.5);
    List<ContentFile> files =
        switch (request) {
          case VideoRequest video -> List.of(file(work, "video.mp4", "video/mp4"));
          case LessonRequest lesson ->
              List.of(file(work, "lesson.html", "text/html; charset=utf-8"));
          case QuizRequest quiz -> List.of(file(work, "quiz.json", "application/json"));
          case DocumentationRequest documentation ->
              documentation.formats().stream().map(format -> document(work, format)).toList();
        };
    Optional<Duration> duration =
        request instanceof VideoRequest ? Optional.of(Duration.ofSeconds(1)) : Optional.empty();
    work.report(Stage.PAGES, 1);
    return new Content(files, duration, "test", List.of(WARNING));
  }

  private static ContentFile document(Work work, DocumentationRequest.Format format) {
    return switch (format) {
      case MARKDOWN -> file(work, "documentation.md", "text/markdown; charset=utf-8");
      case HTML -> file(work, "documentation.html", "text/html; charset=utf-8");
      case PDF -> file(work, "documentation.pdf", "application/pdf");
    };
  }

  private static ContentFile file(Work work, String name, String type) {
    Path file = work.folder().resolve(name);
    try (InputStream in = TestMode.class.getResourceAsStream(name)) {
      Files.copy(Objects.requireNonNull(in, name), file);
    } catch (IOException e) {
      throw new UncheckedIOException("the test file cannot be written to " + file, e);
    }
    return new ContentFile(name, type, file);
  }
}
