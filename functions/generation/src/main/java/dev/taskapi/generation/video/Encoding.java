package dev.taskapi.generation.video;

import dev.taskapi.requests.Resolution;
import java.util.ArrayList;
import java.util.List;

/** The settings that every clip shares, without which they could not be joined by copying. */
final class Encoding {
  /** Part of the step key of a clip: raise it when these settings change. */
  static final String VERSION = "x264-2";

  private Encoding() {}

  /** Only files and pipes may be read. */
  static List<String> locked() {
    return List.of("-protocol_whitelist", "file,pipe");
  }

  static List<String> frames(Resolution size) {
    return List.of(
        "-f",
        "rawvideo",
        "-pixel_format",
        "yuv420p",
        "-video_size",
        size.width() + "x" + size.height(),
        "-framerate",
        Integer.toString(Frames.PER_SECOND),
        "-i",
        "pipe:0");
  }

  /** No frames of the future, so that a clip begins and ends where it says. */
  static List<String> clip() {
    List<String> options = new ArrayList<>(List.of("-an", "-sn", "-dn", "-map_metadata", "-1"));
    options.addAll(List.of("-map_chapters", "-1", "-c:v", "libx264", "-preset", "veryfast"));
    options.addAll(List.of("-crf", "21", "-profile:v", "high", "-pix_fmt", "yuv420p"));
    options.addAll(List.of("-bf", "0", "-g", "150", "-r", Integer.toString(Frames.PER_SECOND)));
    options.addAll(List.of("-colorspace", "bt709", "-color_primaries", "bt709"));
    options.addAll(List.of("-color_trc", "bt709", "-color_range", "tv"));
    options.addAll(List.of("-video_track_timescale", "15360", "-f", "mp4"));
    return options;
  }
}
