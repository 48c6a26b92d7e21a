package dev.taskapi.generation.speech;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * A text said aloud.
 *
 * @param engine what spoke, such as "marytts/cmu-slt", or "silence"
 * @param sentences the text cut into sentences with the time at which each begins and ends
 * @param warnings for the caller to read
 */
public record Spoken(
    Path wav, Duration duration, String engine, List<Cue> sentences, List<String> warnings) {
  public Spoken {
    sentences = List.copyOf(sentences);
    warnings = List.copyOf(warnings);
  }

  /** A sentence and when it is heard, counted from the start of the file. */
  public record Cue(Duration from, Duration to, String text) {}
}
