package dev.taskapi.generation.lesson;

import dev.taskapi.generation.plan.Plan;
import java.util.List;
import java.util.Optional;

/**
 * All that a page shows.
 *
 * @param voices one for each segment of the plan
 */
record Lesson(Plan plan, List<Voice> voices, Optional<Checkpoint> checkpoint) {
  Lesson {
    voices = List.copyOf(voices);
    if (voices.size() != plan.segments().size()) {
      throw new IllegalArgumentException("a voice is needed for each segment");
    }
  }

  /** Nothing speaks, so the words have to be read. */
  boolean isSilent() {
    return voices.stream().allMatch(voice -> voice.audio().isEmpty());
  }
}
