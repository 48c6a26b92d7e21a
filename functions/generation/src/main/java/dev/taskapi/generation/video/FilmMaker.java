package dev.taskapi.generation.video;

import dev.taskapi.generation.GenerationException;
import dev.taskapi.generation.Stage;
import dev.taskapi.generation.media.Ffmpeg;
import dev.taskapi.generation.media.FfmpegException;
import dev.taskapi.generation.media.MediaInfo;
import dev.taskapi.generation.media.MediaProbe;
import dev.taskapi.requests.Resolution;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Brings a caller's film, of any size and rate, to the settings of our clips. */
final class FilmMaker {
  static final Duration LONGEST = Duration.ofMinutes(10);
  private static final Duration LIMIT = Duration.ofMinutes(60);

  private final Ffmpeg ffmpeg;
  private final Loudness loudness;

  FilmMaker(Ffmpeg ffmpeg, Loudness loudness) {
    this.ffmpeg = ffmpeg;
    this.loudness = loudness;
  }

  /**
   * A fetched file.
   *
   * @param what as the caller knows it: "intro" or "outro"
   * @param demuxer ffmpeg's name for the kind of file that its first bytes are of
   */
  record Film(String what, Path file, String demuxer) {}

  /** Encodes the picture; gives the number of its frames. */
  int picture(Film film, Resolution size, Path clip, Progress progress) {
    MediaInfo info = checked(film);
    double seconds = info.duration().map(d -> d.toMillis() / 1000.0).orElse(10.0);
    List<String> arguments = input(film);
    arguments.addAll(List.of("-map", "0:v:0", "-vf", filters(size), "-vsync", "cfr"));
    arguments.addAll(List.of("-t", Long.toString(LONGEST.toSeconds())));
    arguments.addAll(Encoding.clip());
    arguments.add(clip.toString());
    try {
      ffmpeg.run(arguments, LIMIT, written -> progress.at(written.toMillis() / 1000.0 / seconds));
      return MediaProbe.frames(ffmpeg, clip);
    } catch (FfmpegException unreadable) {
      throw refused(film, "cannot be decoded").causedBy(unreadable);
    }
  }

  /** Decodes the sound, or makes silence, exactly as long as the picture. */
  void sound(Film film, int frames, Path wav) {
    MediaInfo info = MediaProbe.of(ffmpeg, film.file(), film.demuxer());
    long samples = (long) frames * Frames.SAMPLES_EACH;
    String length = ",apad,atrim=end_sample=" + samples;
    List<String> arguments = new ArrayList<>();
    if (info.hasSound()) {
      double gain = loudness.gain(film.file(), film.demuxer());
      arguments.addAll(input(film));
      String start = "aresample=48000:async=1:first_pts=0,aformat=channel_layouts=stereo,";
      arguments.addAll(List.of("-map", "0:a:0", "-af", start + Loudness.filter(gain) + length));
    } else {
      arguments.addAll(List.of("-f", "lavfi", "-i", "anullsrc=r=48000:cl=stereo"));
      arguments.addAll(List.of("-af", length.substring(1)));
    }
    arguments.addAll(List.of("-vn", "-sn", "-dn", "-map_metadata", "-1"));
    arguments.addAll(List.of("-c:a", "pcm_s16le", "-f", "wav", wav.toString()));
    try {
      ffmpeg.run(arguments, LIMIT);
    } catch (FfmpegException unreadable) {
      throw refused(film, "has sound that cannot be decoded").causedBy(unreadable);
    }
  }

  private MediaInfo checked(Film film) {
    MediaInfo info = MediaProbe.of(ffmpeg, film.file(), film.demuxer());
    if (!info.hasVideo()) {
      throw refused(film, "has no picture that can be read");
    }
    if (info.duration().filter(length -> length.compareTo(LONGEST) > 0).isPresent()) {
      throw refused(film, "is longer than " + LONGEST.toMinutes() + " minutes");
    }
    return info;
  }

  private static List<String> input(Film film) {
    return new ArrayList<>(MediaProbe.untrusted(film.file(), film.demuxer()));
  }

  private static String filters(Resolution size) {
    return String.format(
        Locale.ROOT,
        "fps=%1$d,scale=trunc(max(2\\,iw*sar)/2)*2:trunc(max(2\\,ih)/2)*2,"
            + "scale=%2$d:%3$d:force_original_aspect_ratio=decrease:force_divisible_by=2"
            + ":out_color_matrix=bt709:out_range=tv,"
            + "pad=%2$d:%3$d:(ow-iw)/2:(oh-ih)/2:color=black,setsar=1,format=yuv420p",
        Frames.PER_SECOND,
        size.width(),
        size.height());
  }

  private static GenerationException refused(Film film, String why) {
    String advice = "; give an MP4, MOV, MKV or WebM file with H.264, H.265, VP8, VP9 or AV1.";
    return GenerationException.permanent(
        Stage.ASSETS, "unreadable_asset", "The " + film.what() + " video " + why + advice);
  }
}
