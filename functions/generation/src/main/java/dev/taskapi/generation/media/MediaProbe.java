package dev.taskapi.generation.media;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks into media files; there is no ffprobe beside the bundled ffmpeg. */
public final class MediaProbe {
  private static final Duration LIMIT = Duration.ofMinutes(2);
  private static final String DECODERS =
      "h264,hevc,mpeg4,vp8,libvpx,vp9,libvpx-vp9,libdav1d,av1,mjpeg,prores,png,mpeg2video"
          + ",aac,mp3,mp3float,opus,libopus,vorbis,libvorbis,flac,alac,ac3,eac3"
          + ",pcm_s16le,pcm_s16be,pcm_s24le,pcm_f32le,webp";

  /** 8192 x 4320: a decoder keeps some twenty such pictures. */
  private static final String MOST_PIXELS = "35389440";

  /** Each takes memory for pictures of its own. */
  private static final String DECODER_THREADS = "2";

  private static final Pattern FRAMES = Pattern.compile("frame=\\s*(\\d+)");

  private MediaProbe() {}

  /** How to open a file from outside: its kind is named, and only known decoders may run on it. */
  public static List<String> untrusted(Path file, String demuxer) {
    return List.of(
        "-protocol_whitelist",
        "file,pipe",
        "-codec_whitelist",
        DECODERS,
        "-max_pixels",
        MOST_PIXELS,
        "-threads",
        DECODER_THREADS,
        "-f",
        demuxer,
        "-i",
        file.toString());
  }

  /** Reads the header; a file that cannot be read has no streams. */
  public static MediaInfo of(Ffmpeg ffmpeg, Path file, String demuxer) {
    return MediaInfo.ofLog(ffmpeg.inspect(untrusted(file, demuxer), LIMIT));
  }

  /**
   * When a file's first film comes to its last picture, whatever its header says.
   *
   * @param most what lies beyond is not looked at
   * @throws FfmpegException where it cannot be read
   */
  public static Duration lastPicture(Ffmpeg ffmpeg, Path file, String demuxer, Duration most) {
    List<String> arguments = new ArrayList<>(untrusted(file, demuxer));
    arguments.addAll(List.of("-map", "0:v:0", "-t", Long.toString(most.toSeconds())));
    arguments.addAll(List.of("-c", "copy", "-f", "null", "-"));
    AtomicReference<Duration> last = new AtomicReference<>(Duration.ZERO);
    ffmpeg.run(arguments, LIMIT, last::set);
    return last.get();
  }

  /**
   * Counts the frames of one of our own clips.
   *
   * @throws FfmpegException where there are more or less
   */
  public static void expectFrames(Ffmpeg ffmpeg, Path clip, int expected) {
    int frames = frames(ffmpeg, clip);
    if (frames != expected) {
      throw new FfmpegException("%d frames in place of %d".formatted(frames, expected));
    }
  }

  /** Counts the frames of one of our own clips. */
  public static int frames(Ffmpeg ffmpeg, Path clip) {
    List<String> arguments =
        List.of("-stats", "-i", clip.toString(), "-map", "0:v:0", "-c", "copy", "-f", "null", "-");
    Matcher matcher = FRAMES.matcher(ffmpeg.run(arguments, LIMIT));
    int frames = 0;
    while (matcher.find()) {
      frames = Integer.parseInt(matcher.group(1));
    }
    return frames;
  }
}
