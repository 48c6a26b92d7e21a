package dev.taskapi.generation.lesson.drawing;

import dev.taskapi.generation.plan.Segment;
import java.util.Random;

/**
 * What an illustration is wanted for.
 *
 * @param seed decides what the topic leaves open
 */
public record Scene(Segment segment, long seed) {
  Random random() {
    return new Random(seed);
  }

  /** All that is known of the topic. */
  String everything() {
    return segment.heading()
        + ".\n"
        + String.join(".\n", segment.points())
        + ".\n"
        + segment.narration();
  }
}
