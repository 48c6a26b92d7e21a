package dev.taskapi.generation.speech;

import dev.taskapi.requests.Narration;

/** Finds who speaks a narration. */
@FunctionalInterface
public interface Voices {
  VoiceChoice choose(Narration narration);
}
