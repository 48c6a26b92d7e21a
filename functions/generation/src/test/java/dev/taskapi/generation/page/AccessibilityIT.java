package dev.taskapi.generation.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.taskapi.generation.Content;
import dev.taskapi.generation.FolderWork;
import dev.taskapi.generation.Generator;
import dev.taskapi.generation.Passages;
import dev.taskapi.generation.TestTools;
import dev.taskapi.generation.studio.StudioSettings;
import dev.taskapi.generation.studio.Studios;
import dev.taskapi.requests.ContentRequest;
import dev.taskapi.requests.DocumentationRequest;
import dev.taskapi.requests.LessonRequest;
import dev.taskapi.requests.Narration;
import dev.taskapi.requests.QuizRequest;
import dev.taskapi.requests.Segments;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Needs a Chromium on the PATH, which Debian calls "chromium"; is skipped without one. */
final class AccessibilityIT {
  private static final String GERMAN =
      "Der Rhein ist ein Fluss in Europa. Er entspringt in den Schweizer Alpen. Der Rhein ist 1233"
          + " Kilometer lang. Er mündet bei Rotterdam in die Nordsee.";
  private static final Generator<ContentRequest> STUDIO =
      Studios.open(StudioSettings.standard().withFfmpeg(Optional.of(TestTools.program())));

  @TempDir Path folder;

  @BeforeEach
  void needsABrowser() {
    assumeThat(Chromium.onThisMachine(folder))
        .as("a Chromium on the PATH (on Debian: apt-get install chromium)")
        .isPresent();
  }

  private void assertUsable(ContentRequest request, String name)
      throws IOException, InterruptedException {
    Path made = Files.createDirectory(folder.resolve("made"));
    Content content = STUDIO.generate(request, new FolderWork(made, 1));
    Path page =
        content.files().stream()
            .filter(file -> file.name().equals(name))
            .findFirst()
            .orElseThrow()
            .path();
    assertThat(new Axe(Chromium.onThisMachine(folder).orElseThrow()).violations(page)).isEmpty();
  }

  private static QuizRequest quiz(String prompt, String language) {
    return new QuizRequest(
        prompt,
        QuizRequest.Difficulty.MEDIUM,
        8,
        List.of(QuizRequest.QuestionType.values()),
        language,
        false);
  }

  private static LessonRequest lesson(String prompt, String language, String theme) {
    Narration narration = new Narration(language, Optional.empty(), 1.0, true);
    return new LessonRequest(prompt, Segments.maximum(), narration, theme, false);
  }

  private static DocumentationRequest document(String prompt, String language) {
    return new DocumentationRequest(
        prompt, List.of(DocumentationRequest.Format.HTML), language, false);
  }

  @Test
  void everybodyCanUseAQuiz() throws Exception {
    assertUsable(quiz(Passages.of("history"), "English"), "quiz.html");
  }

  @Test
  void everybodyCanUseALessonInGerman() throws Exception {
    assertUsable(lesson(GERMAN, "German", "elegant"), "lesson.html");
  }

  @Test
  void everybodyCanUseADocument() throws Exception {
    assertUsable(document(Passages.of("history"), "English"), "documentation.html");
  }
}
