package dev.taskapi.generation.video;

import java.time.Duration;

/** The film's time, counted in frames; sound is cut to whole frames, so that nothing drifts. */
final class Frames {
  static final int PER_SECOND = 30;
  static final int SOUND_RATE = 48_000;
  static final int SAMPLES_EACH = SOUND_RATE / PER_SECOND;

  private static final long NANOS = 1_000_000_000L;

  private Frames() {}

  /** As many as it takes to show all of it. */
  static int covering(Duration duration) {
    return Math.toIntExact(Math.ceilDiv(duration.toNanos() * PER_SECOND, NANOS));
  }

  static int at(Duration time) {
    return Math.toIntExact(time.toNanos() * PER_SECOND / NANOS);
  }

  static Duration duration(long frames) {
    return Duration.ofNanos(frames * NANOS / PER_SECOND);
  }
}
