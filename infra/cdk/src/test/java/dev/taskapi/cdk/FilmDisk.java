package dev.taskapi.cdk;

import dev.taskapi.generation.assets.AssetFetcher;
import dev.taskapi.generation.video.FilmLimits;
import dev.taskapi.requests.Segments;
import java.time.Duration;

/** How much of /tmp the largest film takes. More than that the service refuses. */
final class FilmDisk {
  private static final Duration WHOLE = FilmLimits.NARRATION.plus(FilmLimits.BRAND.multipliedBy(2));

  /** What programs and voices unpack. */
  private static final long TOOLS_BYTES = 250_000_000;

  private FilmDisk() {}

  /**
   * All clips, the film that is joined of them, the narration, its sound beside the film and in it,
   * painted pictures, and intro and outro as they are fetched.
   */
  static long bytes() {
    return 2 * bytes(WHOLE, FilmLimits.PICTURE_BITS_A_SECOND + FilmLimits.SOUND_BITS_A_SECOND)
        + bytes(FilmLimits.NARRATION, FilmLimits.VOICE_BITS_A_SECOND)
        + Segments.MOST * 3L * FilmLimits.PAINTED_PIXELS * FilmLimits.PAINTED_PIXELS
        + 2 * AssetFetcher.Settings.DEFAULT.filmBytes()
        + TOOLS_BYTES;
  }

  private static long bytes(Duration played, long bitsASecond) {
    return played.toSeconds() * bitsASecond / Byte.SIZE;
  }
}
