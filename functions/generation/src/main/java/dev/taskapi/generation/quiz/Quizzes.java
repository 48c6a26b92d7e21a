package dev.taskapi.generation.quiz;

import dev.taskapi.generation.Content;
import dev.taskapi.requests.QuizRequest;
import java.util.function.DoubleConsumer;

/** Makes quizzes. */
public interface Quizzes {
  /** For people and step keys. */
  default String name() {
    return Content.OFFLINE;
  }

  /** Whether it makes the same quiz of the same request and seed, at no cost. */
  default boolean repeats() {
    return true;
  }

  /**
   * As many good questions as can be had, at most as many as asked.
   *
   * @param progress is told how much of the work is done, 0 to 1
   */
  Quiz make(QuizRequest request, long seed, DoubleConsumer progress);
}
