package dev.taskapi.generation.quiz;

import dev.taskapi.generation.Content;
import dev.taskapi.generation.ContentFile;
import dev.taskapi.generation.GenerationException;
import dev.taskapi.generation.Generator;
import dev.taskapi.generation.Kept;
import dev.taskapi.generation.Stage;
import dev.taskapi.generation.StepKey;
import dev.taskapi.generation.Work;
import dev.taskapi.requests.QuizRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Makes a quiz: as JSON for programs, as a page to print, and for learning platforms. */
public final class QuizGenerator implements Generator<QuizRequest> {
  private static final int VERSION = 1;

  private final Quizzes quizzes;

  public QuizGenerator(Quizzes quizzes) {
    this.quizzes = quizzes;
  }

  @Override
  public Content generate(QuizRequest request, Work work) {
    work.report(Stage.READING, 0);
    Quiz quiz = quiz(request, work);
    if (quiz.questions().isEmpty()) {
      throw GenerationException.permanent(
          Stage.QUESTIONS,
          "no_questions",
          "No question with a sure answer can be made of the prompt. Give a passage of several whole"
              + " sentences that state facts, with names, numbers or definitions.");
    }
    work.report(Stage.PAGES, 0.92);
    List<ContentFile> files =
        List.of(json(quiz, work.folder()), page(quiz, work.folder()), qti(quiz, work.folder()));
    work.report(Stage.PAGES, 1);
    return new Content(files, Optional.empty(), quiz.author(), quiz.notice().stream().toList());
  }

  private Quiz quiz(QuizRequest request, Work work) {
    Supplier<Quiz> maker =
        () ->
            quizzes.make(
                request, work.seed(), done -> work.report(Stage.QUESTIONS, 0.05 + 0.85 * done));
    StepKey key = StepKey.of("quiz.json", VERSION, quizzes.name(), request, work.seed());
    return quizzes.repeats() ? maker.get() : new Kept(work).json(key, Quiz.class, maker);
  }

  private static ContentFile json(Quiz quiz, Path folder) {
    Path file = folder.resolve("quiz.json");
    return write(file, QuizJson.bytes(quiz), "application/json");
  }

  private static ContentFile page(Quiz quiz, Path folder) {
    byte[] html = new QuizPage(quiz).html().getBytes(StandardCharsets.UTF_8);
    return write(folder.resolve("quiz.html"), html, "text/html; charset=utf-8");
  }

  private static ContentFile qti(Quiz quiz, Path folder) {
    return write(folder.resolve("quiz-qti.zip"), new QtiPackage(quiz).zip(), "application/zip");
  }

  private static ContentFile write(Path file, byte[] bytes, String type) {
    try {
      Files.write(file, bytes);
      return new ContentFile(String.valueOf(file.getFileName()), type, file);
    } catch (IOException e) {
      throw new UncheckedIOException("the quiz cannot be written to " + file, e);
    }
  }
}
