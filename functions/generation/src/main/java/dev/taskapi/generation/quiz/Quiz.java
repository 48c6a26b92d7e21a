package dev.taskapi.generation.quiz;

import java.util.List;
import java.util.Optional;

/**
 * Questions on one text.
 *
 * @param language a BCP 47 tag
 * @param requested how many questions were asked for
 * @param notice why there are fewer, or what else the reader should know
 */
public record Quiz(
    String title,
    String language,
    String difficulty,
    int requested,
    List<Question> questions,
    Optional<String> notice) {
  public Quiz {
    questions = List.copyOf(questions);
  }
}
