package dev.taskapi.cdk;

/**
 * How much of /tmp the largest film takes: an hour of narration with an intro and an outro of five
 * minutes each, at the highest rate that the encoder is given. More than that the service refuses.
 */
final class FilmDisk {
  private static final int MINUTES = 60;
  private static final int ALL_MINUTES = MINUTES + 2 * 5;

  /** The encoder's own limit: 8 Mbit/s. */
  private static final double PICTURE_MB_A_MINUTE = 8.0 * 60 / 8;

  /** 16 bits, 48 kHz. */
  private static final double VOICE_MB_A_MINUTE = 0.096 * 60;

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
    double clips = ALL_MINUTES * PICTURE_MB_A_MINUTE;
    double sound = MINUTES * VOICE_MB_A_MINUTE + ALL_MINUTES * SOUND_MB_A_MINUTE;
    return Math.round(2 * clips + sound + FETCHED_MB + TOOLS_MB);
  }
}
