package dev.taskapi.cdk;

/**
 * How much of /tmp the largest film takes: an hour of slides of 3840 x 2160 at 30 frames a second,
 * with an intro and an outro of ten minutes each. More than that the service refuses.
 */
final class FilmDisk {
  private static final int MINUTES = 60;
  private static final int BRAND_MINUTES = 20;
  private static final long FRAMES_A_MINUTE = 60 * 30;
  private static final long PIXELS = 3_840L * 2_160;

  /**
   * As measured at 1920 x 1080, where finished films have 0.018 to 0.021; larger ones have less.
   */
  private static final double BITS_A_PIXEL = 0.021;

  /**
   * Filmed intros: assumed, at the same quality. Busier ones of this size fail for want of room.
   */
  private static final double BRAND_MB_A_MINUTE = 10.0 * 60 / 8;

  /** 16 bits, 48 kHz: each voice, the same joined, and one on its way. */
  private static final double VOICE_MB_A_MINUTE = 3 * 0.096 * 60;

  private static final double BRAND_SOUND_MB_A_MINUTE = 0.192 * 60;

  /** AAC of 160 kbit/s, beside the film and in it. */
  private static final double SOUND_MB_A_MINUTE = 2 * 0.020 * 60;

  /** An intro and an outro as they are fetched: the most that is taken. */
  private static final int FETCHED_MB = 2 * 500;

  /** What programs and voices unpack. */
  private static final int TOOLS_MB = 250;

  private FilmDisk() {}

  /**
   * In millions of bytes: all clips, the film that is joined of them, and what they are made of.
   */
  static long megabytes() {
    double slides = MINUTES * FRAMES_A_MINUTE * PIXELS * BITS_A_PIXEL / 8 / 1_000_000;
    double clips = slides + BRAND_MINUTES * BRAND_MB_A_MINUTE;
    double sound =
        MINUTES * VOICE_MB_A_MINUTE
            + BRAND_MINUTES * BRAND_SOUND_MB_A_MINUTE
            + (MINUTES + BRAND_MINUTES) * SOUND_MB_A_MINUTE;
    return Math.round(2 * clips + sound + FETCHED_MB + TOOLS_MB);
  }
}
