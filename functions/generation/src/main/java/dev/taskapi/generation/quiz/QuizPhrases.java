package dev.taskapi.generation.quiz;

import dev.taskapi.generation.text.Phrases;
import java.util.Locale;

/** The words around a quiz. */
final class QuizPhrases {
  private QuizPhrases() {}

  static Phrases in(Locale locale) {
    return Phrases.of("dev.taskapi.generation.quiz.phrases", locale);
  }
}
