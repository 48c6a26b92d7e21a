package dev.taskapi.generation.video;

import dev.taskapi.generation.StepKey;
import dev.taskapi.generation.picture.SlideSpec;
import java.time.Duration;
import java.util.List;

/**
 * A segment on its way into the film.
 *
 * @param captions what is read below it, whether it is drawn into the picture or not
 * @param stretches its film, in the parts that are encoded one by one
 * @param clips where each of them is kept
 */
record Take(
    SlideSpec spec,
    Voiced voiced,
    Captions captions,
    List<Stretch> stretches,
    List<StepKey> clips) {
  private static final double PAUSE = 0.03;
  private static final Duration LONGEST_PAUSE = Duration.ofMillis(700);
  private static final Duration SHORTEST = Duration.ofSeconds(2);

  Take {
    stretches = List.copyOf(stretches);
    clips = List.copyOf(clips);
  }

  int frames() {
    return stretches.getLast().to();
  }

  /** What it takes to show the voice, and a pause that is short against it. */
  static int frames(Voiced voiced) {
    Duration spoken = voiced.duration();
    Duration pause = Duration.ofNanos(Math.round(spoken.toNanos() * PAUSE));
    Duration shown = spoken.plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
    return Frames.covering(shown.compareTo(SHORTEST) < 0 ? SHORTEST : shown);
  }
}
