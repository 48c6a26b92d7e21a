package dev.taskapi.generation.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.taskapi.generation.Content;
import dev.taskapi.generation.ContentFile;
import dev.taskapi.generation.FolderWork;
import dev.taskapi.generation.GenerationException;
import dev.taskapi.generation.Passages;
import dev.taskapi.requests.QuizRequest;
import dev.taskapi.requests.QuizRequest.Difficulty;
import dev.taskapi.requests.QuizRequest.QuestionType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class QuizGeneratorTest {
  private static final String HOSTILE =
      "The tag &lt;script&gt;alert('x')&lt;/script&gt; was invented by Tim Berners-Lee in 1995. A \"browser\" &"
          + " its <b>engine</b><script>alert(1)</script> were built by Marc Andreessen in 1993. HTML is a language of the Web.";

  @TempDir Path folder;

  private static QuizRequest request(String prompt) {
    List<QuestionType> types = List.of(QuestionType.values());
    return new QuizRequest(prompt, Difficulty.MEDIUM, 10, types, "English", false);
  }

  private Content generate(String prompt) {
    return new QuizGenerator(new QuizMaker()).generate(request(prompt), new FolderWork(folder, 3));
  }

  @Test
  void theJsonIsWhatTheContractSays() throws IOException {
    Content content = generate(Passages.of("biology"));
    assertThat(content.files())
        .extracting(ContentFile::name)
        .containsExactly("quiz.json", "quiz.html", "quiz-qti.zip");
    JsonNode quiz = new ObjectMapper().readTree(content.files().getFirst().path().toFile());
    assertThat(quiz.get("difficulty").asText()).isEqualTo("medium");
    assertThat(quiz.get("requested").asInt()).isEqualTo(10);
    assertThat(quiz.get("questions")).hasSize(10);
    for (JsonNode question : quiz.get("questions")) {
      assertThat(question.properties())
          .extracting(java.util.Map.Entry::getKey)
          .containsExactly("type", "question", "options", "answer", "explanation", "source");
    }
  }

  @Test
  void thePageHasNoMarkupOfThePrompt() throws IOException {
    Content content = generate(HOSTILE);
    String html = Files.readString(content.files().get(1).path());
    assertThat(html)
        .doesNotContain("<script", "<b>", "alert('x')", "alert(1)")
        .contains("&lt;script&gt;");
    assertThat(html).startsWith("<!DOCTYPE html>").contains("lang=\"en\"");
    assertThat(html.indexOf("class=\"key\"")).isGreaterThan(html.indexOf("class=\"questions\""));
  }

  @Test
  void theSameTaskGivesTheSameBytes() throws IOException {
    byte[] first = Files.readAllBytes(generate(Passages.PYTHAGORAS).files().getFirst().path());
    byte[] second = Files.readAllBytes(generate(Passages.PYTHAGORAS).files().getFirst().path());
    assertThat(second).isEqualTo(first);
  }

  @Test
  void progressNeverFalls() {
    FolderWork work = new FolderWork(folder, 3);
    new QuizGenerator(new QuizMaker()).generate(request(Passages.of("history")), work);
    assertThat(work.fractions()).isSorted().endsWith(1.0).hasSizeGreaterThan(8);
  }

  @Test
  void aPromptWithoutFactsIsRefusedWithAdvice() {
    assertThatThrownBy(() -> generate("🎉🎉"))
        .isInstanceOfSatisfying(
            GenerationException.class,
            e -> {
              assertThat(e.code()).isEqualTo("no_questions");
              assertThat(e.retryable()).isFalse();
              assertThat(e).hasMessageContaining("Give a passage");
            });
  }
}
