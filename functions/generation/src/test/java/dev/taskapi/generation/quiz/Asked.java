package dev.taskapi.generation.quiz;

import dev.taskapi.requests.QuizRequest;
import dev.taskapi.requests.QuizRequest.Difficulty;
import dev.taskapi.requests.QuizRequest.QuestionType;
import java.util.List;

/** All that is asked of a text. */
final class Asked {
  private Asked() {}

  static List<Question> questions(String text, String language) {
    return new QuizMaker()
        .make(
            new QuizRequest(
                text, Difficulty.MEDIUM, 50, List.of(QuestionType.values()), language, false),
            42,
            done -> {})
        .questions();
  }
}
