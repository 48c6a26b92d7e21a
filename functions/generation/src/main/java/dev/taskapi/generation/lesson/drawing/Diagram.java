package dev.taskapi.generation.lesson.drawing;

import java.util.Optional;

/** One kind of picture. */
interface Diagram {
  /** Empty where the topic gives no reason for this kind of picture. */
  Optional<Illustration> draw(Scene scene);
}
