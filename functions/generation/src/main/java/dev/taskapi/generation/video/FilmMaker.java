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
import java.util.Optional;
import java.util.function.DoubleConsumer;

/** Brings a caller's film, of any size and rate, to the settings of our clips, part by part. */
final class FilmMaker {
  private static final Duration LONGEST = FilmLimits.BRAND;
  private static final Duration LIMIT = Duration.ofMinutes(5);

  /** How far before a part is begun to decode, for the picture that is still shown at its start. */
  private static final int BEFORE = 2 * Frames.PER_SECOND;

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
  record Source(String what, Path file, String demuxer) {}

  /** How many of our frames it lasts: as its header says, or longer if there is more in it. */
  int frames(Source source) {
    MediaInfo info = MediaProbe.of(ffmpeg, source.file(), source.demuxer());
    if (!info.hasVideo()) {
      throw refused(source, "has no picture that can be read");
    }
    Duration told = info.duration().orElse(Duration.ZERO);
    Duration length = told.compareTo(LONGEST) > 0 ? told : longer(told, read(source));
    if (length.compareTo(LONGEST) > 0) {
      throw refused(source, "is longer than " + LONGEST.toMinutes() + " minutes");
    }
    return Math.max(1, Frames.at(length));
  }

  private Duration read(Source source) {
    try {
      return MediaProbe.lastPicture(
          ffmpeg, source.file(), source.demuxer(), LONGEST.plus(Duration.ofSeconds(2)));
    } catch (FfmpegException unreadable) {
      throw refused(source, "cannot be read").causedBy(unreadable);
    }
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  /** Encodes a part of the picture; where the film ends before it, its last picture stays. */
  void picture(Source source, Stretch part, Target target, DoubleConsumer progress) {
    double whole = Frames.duration(part.frames()).toNanos();
    Ffmpeg.Watch watch = written -> progress.accept(written.toNanos() / whole);
    int before = Math.min(part.from(), BEFORE);
    if (tried(arguments(source, part, before, target), part, target, watch).isPresent()) {
      // A picture that has been shown for long, or a file that cannot be entered in its middle.
      tried(arguments(source, part, part.from(), target), part, target, watch)
          .ifPresent(
              failure -> {
                throw refused(source, "cannot be decoded").causedBy(failure);
              });
    }
  }

  /** Why the part could not be made; empty where it is whole. */
  private Optional<FfmpegException> tried(
      List<String> arguments, Stretch part, Target target, Ffmpeg.Watch watch) {
    try {
      ffmpeg.run(arguments, LIMIT, watch);
      MediaProbe.expectFrames(ffmpeg, target.clip(), part.frames());
      return Optional.empty();
    } catch (FfmpegException failure) {
      return Optional.of(failure);
    }
  }

  /** What a film is made into. */
  record Target(Resolution size, Path clip) {}

  /**
   * @param before how many frames before the part are decoded and left out
   */
  private static List<String> arguments(Source source, Stretch part, int before, Target target) {
    List<String> arguments = new ArrayList<>();
    if (part.from() > before) {
      double start = (double) (part.from() - before) / Frames.PER_SECOND;
      arguments.addAll(List.of("-ss", String.format(Locale.ROOT, "%.6f", start)));
    }
    arguments.addAll(MediaProbe.untrusted(source.file(), source.demuxer()));
    arguments.addAll(List.of("-map", "0:v:0", "-vf", filters(target.size(), before, part)));
    arguments.addAll(List.of("-vsync", "cfr", "-frames:v", Integer.toString(part.frames())));
    arguments.addAll(Encoding.clip());
    arguments.add(target.clip().toString());
    return arguments;
  }

  /** Decodes the sound, or makes silence, exactly as long as the picture. */
  void sound(Source source, int frames, Path wav) {
    MediaInfo info = MediaProbe.of(ffmpeg, source.file(), source.demuxer());
    long samples = (long) frames * Frames.SAMPLES_EACH;
    String length = ",apad,atrim=end_sample=" + samples;
    try {
      List<String> arguments = new ArrayList<>();
      if (info.hasSound()) {
        String level = loudness.filter(source.file(), source.demuxer());
        arguments.addAll(MediaProbe.untrusted(source.file(), source.demuxer()));
        String start = "aresample=48000:async=1:first_pts=0,aformat=channel_layouts=stereo,";
        arguments.addAll(List.of("-map", "0:a:0", "-af", start + level + length));
      } else {
        arguments.addAll(List.of("-f", "lavfi", "-i", "anullsrc=r=48000:cl=stereo"));
        arguments.addAll(List.of("-af", length.substring(1)));
      }
      arguments.addAll(List.of("-vn", "-sn", "-dn", "-map_metadata", "-1"));
      arguments.addAll(List.of("-c:a", "pcm_s16le", "-f", "wav", wav.toString()));
      ffmpeg.run(arguments, LIMIT);
    } catch (FfmpegException unreadable) {
      throw refused(source, "has sound that cannot be decoded").causedBy(unreadable);
    }
  }

  private static String filters(Resolution size, int skipped, Stretch part) {
    return String.format(
        Locale.ROOT,
        "fps=%1$d:start_time=0,tpad=stop_mode=clone:stop=%5$d,"
            + "trim=start_frame=%4$d:end_frame=%5$d,setpts=PTS-STARTPTS,"
            + "scale=trunc(max(2\\,iw*sar)/2)*2:trunc(max(2\\,ih)/2)*2,"
            + "scale=%2$d:%3$d:force_original_aspect_ratio=decrease:force_divisible_by=2"
            + ":out_color_matrix=bt709:out_range=tv,"
            + "pad=%2$d:%3$d:(ow-iw)/2:(oh-ih)/2:color=black,setsar=1,format=yuv420p",
        Frames.PER_SECOND,
        size.width(),
        size.height(),
        skipped,
        skipped + part.frames());
  }

  private static GenerationException refused(Source source, String why) {
    String advice = "; give an MP4, MOV, MKV or WebM file with H.264, H.265, VP8, VP9 or AV1.";
    return GenerationException.permanent(
        Stage.ASSETS, "unreadable_asset", "The " + source.what() + " video " + why + advice);
  }
}
