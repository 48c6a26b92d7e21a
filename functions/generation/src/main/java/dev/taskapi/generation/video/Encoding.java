package dev.taskapi.generation.video;

import dev.taskapi.requests.Resolution;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The settings that every clip shares, without which they could not be joined by copying. */
final class Encoding {
  /** Part of the step key of a clip: raise it when these settings change. */
  static final String VERSION = "x264-3";

  private static final int BITS_A_SECOND = FilmLimits.PICTURE_BITS_A_SECOND;

  private Encoding() {}

  /** Only files and pipes may be read. */
  static List<String> locked() {
    return List.of("-protocol_whitelist", "file,pipe");
  }

  /** Encodes raw frames of this size, as {@link ClipMaker#frames} writes them, into a clip. */
  static List<String> clipOf(String frames, Resolution size, Path clip) {
    List<String> arguments = new ArrayList<>(locked());
    arguments.addAll(List.of("-f", "rawvideo", "-pixel_format", "yuv420p"));
    arguments.addAll(List.of("-video_size", size.width() + "x" + size.height()));
    arguments.addAll(List.of("-framerate", Integer.toString(Frames.PER_SECOND), "-i", frames));
    arguments.addAll(List.of("-vf", "setsar=1"));
    arguments.addAll(clip());
    arguments.add(clip.toString());
    return arguments;
  }

  /** No frames of the future, so that a clip begins and ends where it says. */
  static List<String> clip() {
    List<String> options = new ArrayList<>(List.of("-an", "-sn", "-dn", "-map_metadata", "-1"));
    options.addAll(List.of("-map_chapters", "-1", "-c:v", "libx264", "-preset", "veryfast"));
    options.addAll(List.of("-crf", "21", "-maxrate", Integer.toString(BITS_A_SECOND)));
    options.addAll(List.of("-bufsize", Integer.toString(2 * BITS_A_SECOND)));
    options.addAll(List.of("-profile:v", "high", "-pix_fmt", "yuv420p"));
    options.addAll(List.of("-bf", "0", "-g", "150", "-r", Integer.toString(Frames.PER_SECOND)));
    options.addAll(List.of("-colorspace", "bt709", "-color_primaries", "bt709"));
    options.addAll(List.of("-color_trc", "bt709", "-color_range", "tv"));
    options.addAll(List.of("-video_track_timescale", "15360", "-f", "mp4"));
    return options;
  }
}
