package dev.taskapi.generation.video;

import java.time.Duration;

/** The most that a film is made of: it bounds what a run takes on the disk. */
public final class FilmLimits {
  public static final Duration NARRATION = Duration.ofMinutes(60);

  /** Of an intro, and of an outro. */
  public static final Duration BRAND = Duration.ofMinutes(5);

  /**
   * Slides stay far below it; a caller's film may be all noise. 70 minutes of it are 4.2 GB, and S3
   * takes 5 GB at once.
   */
  public static final int PICTURE_BITS_A_SECOND = 8_000_000;

  public static final int SOUND_BITS_A_SECOND = 160_000;

  /** Of the narration before it is encoded: 16 bits, mono. */
  public static final int VOICE_BITS_A_SECOND = 16 * Frames.SOUND_RATE;

  /** A side of a painted picture, which is kept without loss: at most three bytes a pixel. */
  public static final int PAINTED_PIXELS = 1_024;

  private FilmLimits() {}
}
