package dev.taskapi.generation.media;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a file holds, as ffmpeg tells it.
 *
 * @param duration empty where the file does not say
 * @param streams a line each, such as "Video: h264 (High), yuv420p, 1920x1080, 30 fps"
 */
public record MediaInfo(Optional<Duration> duration, List<String> streams) {
  private static final Pattern DURATION =
      Pattern.compile("Duration: (\\d+):(\\d\\d):(\\d\\d)\\.(\\d\\d)");
  private static final Pattern STREAM =
      Pattern.compile("Stream #0:\\d+[^:\\n]*: ((?:Video|Audio|Subtitle|Data): [^\\n]*)");

  public MediaInfo {
    streams = List.copyOf(streams);
  }

  public boolean hasVideo() {
    return streams.stream().anyMatch(s -> s.startsWith("Video") && !s.contains("attached pic"));
  }

  public boolean hasSound() {
    return streams.stream().anyMatch(s -> s.startsWith("Audio"));
  }

  /** Reads what ffmpeg prints of its first input. */
  static MediaInfo ofLog(String log) {
    int end = log.indexOf("Output #0");
    String input = end < 0 ? log : log.substring(0, end);
    List<String> streams = STREAM.matcher(input).results().map(m -> m.group(1).strip()).toList();
    return new MediaInfo(duration(input), streams);
  }

  private static Optional<Duration> duration(String input) {
    Matcher matcher = DURATION.matcher(input);
    if (!matcher.find()) {
      return Optional.empty();
    }
    return Optional.of(
        Duration.ofHours(Long.parseLong(matcher.group(1)))
            .plusMinutes(Long.parseLong(matcher.group(2)))
            .plusSeconds(Long.parseLong(matcher.group(3)))
            .plusMillis(10 * Long.parseLong(matcher.group(4))));
  }
}
