package dev.taskapi.generation.testmode;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.taskapi.generation.Content;
import dev.taskapi.generation.ContentFile;
import dev.taskapi.generation.FolderWork;
import dev.taskapi.requests.Branding;
import dev.taskapi.requests.ContentRequest;
import dev.taskapi.requests.DocumentationRequest;
import dev.taskapi.requests.DocumentationRequest.Format;
import dev.taskapi.requests.LessonRequest;
import dev.taskapi.requests.Look;
import dev.taskapi.requests.Narration;
import dev.taskapi.requests.QuizRequest;
import dev.taskapi.requests.QuizRequest.Difficulty;
import dev.taskapi.requests.QuizRequest.QuestionType;
import dev.taskapi.requests.Resolution;
import dev.taskapi.requests.Segments;
import dev.taskapi.requests.VideoRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TestModeTest {
  @TempDir Path folder;

  private Content generate(ContentRequest request) {
    Content content = new TestMode().generate(request, new FolderWork(folder, 1));
    assertThat(content.provider()).isEqualTo("test");
    assertThat(content.warnings()).singleElement().asString().startsWith("test_mode: ");
    return content;
  }

  private static byte[] first(Content content) throws IOException {
    return Files.readAllBytes(content.files().getFirst().path());
  }

  @Test
  void theQuizHasOneQuestion() throws IOException {
    QuizRequest request =
        new QuizRequest("x", Difficulty.EASY, 5, List.of(QuestionType.TRUE_FALSE), "English", true);
    Content content = generate(request);
    assertThat(new ObjectMapper().readTree(first(content)).get("questions")).hasSize(1);
  }

  @Test
  void theVideoIsAnMp4OfOneSecond() throws IOException {
    Narration narration = new Narration("English", Optional.empty(), 1, true);
    Look look = new Look(Look.ImageStyle.CARTOON, new Resolution(1920, 1080), "modern");
    Content content =
        generate(new VideoRequest("x", Segments.maximum(), narration, look, Branding.NONE, true));
    byte[] mp4 = first(content);
    assertThat(new String(mp4, 4, 4, StandardCharsets.US_ASCII)).isEqualTo("ftyp");
    assertThat(mp4).hasSizeLessThan(10_000);
    assertThat(content.duration()).contains(Duration.ofSeconds(1));
  }

  @Test
  void theLessonIsAPage() throws IOException {
    Narration narration = new Narration("English", Optional.empty(), 1, true);
    Content content =
        generate(new LessonRequest("x", Segments.maximum(), narration, "modern", true));
    assertThat(new String(first(content), StandardCharsets.UTF_8)).startsWith("<!DOCTYPE html>");
  }

  @Test
  void theDocumentationHasTheFormatsAskedFor() throws IOException {
    Content content =
        generate(new DocumentationRequest("x", List.of(Format.PDF, Format.HTML), "English", true));
    assertThat(content.files())
        .extracting(ContentFile::name)
        .containsExactly("documentation.pdf", "documentation.html");
    try (PDDocument document = Loader.loadPDF(first(content))) {
      assertThat(document.getNumberOfPages()).isEqualTo(1);
    }
  }
}
