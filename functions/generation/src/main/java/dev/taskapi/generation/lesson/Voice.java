package dev.taskapi.generation.lesson;

import dev.taskapi.generation.speech.Spoken.Cue;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What is heard in one step.
 *
 * @param audio M4A; empty where nothing speaks and the step lasts as long as reading takes
 */
record Voice(Duration duration, List<Cue> cues, List<String> warnings, Optional<Path> audio) {
  static final Voice NONE = new Voice(Duration.ZERO, List.of(), List.of(), Optional.empty());

  Voice {
    cues = List.copyOf(cues);
    warnings = List.copyOf(warnings);
  }

  Voice with(Path file) {
    return new Voice(duration, cues, warnings, Optional.of(file));
  }
}
