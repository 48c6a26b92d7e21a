package dev.taskapi.generation.quiz;

import dev.taskapi.generation.Content;
import java.util.List;
import java.util.Optional;

/**
 * Questions on one text.
 *
 * @param language a BCP 47 tag
 * @param requested how many questions were asked for
 * @param notice why there are fewer, or what else the reader should know
 * @param author what wrote it, such as "offline"
 */
public record Quiz(
    String title,
    String language,
    String difficulty,
    int requested,
    List<Question> questions,
    Optional<String> notice,
    String author) {
  public Quiz {
    questions = List.copyOf(questions);
  }

  /** Made without a provider. */
  public Quiz(
      String title,
      String language,
      String difficulty,
      int requested,
      List<Question> questions,
      Optional<String> notice) {
    this(title, language, difficulty, requested, questions, notice, Content.OFFLINE);
  }

  Quiz noticing(String more) {
    String all = notice.map(first -> first + " " + more).orElse(more);
    return new Quiz(title, language, difficulty, requested, questions, Optional.of(all), author);
  }
}
