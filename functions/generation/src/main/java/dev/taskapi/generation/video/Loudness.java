package dev.taskapi.generation.video;

import dev.taskapi.generation.media.Ffmpeg;
import dev.taskapi.generation.media.MediaProbe;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Measures how loud sound is (EBU R 128) and says how to bring it to -16 LUFS. */
final class Loudness {
  static final double TARGET = -16;
  private static final double SILENT = -60;
  private static final double MOST = 24;
  private static final Duration LIMIT = Duration.ofMinutes(30);
  private static final Pattern INTEGRATED = Pattern.compile("I:\\s+(-?[0-9.]+) LUFS");

  private final Ffmpeg ffmpeg;

  Loudness(Ffmpeg ffmpeg) {
    this.ffmpeg = ffmpeg;
  }

  /** The gain in decibels that the sound of this file wants; none where it is silent. */
  double gain(Path file, String demuxer) {
    List<String> arguments = new ArrayList<>(MediaProbe.untrusted(file, demuxer));
    arguments.addAll(List.of("-map", "0:a:0", "-af", "ebur128=framelog=verbose"));
    arguments.addAll(List.of("-f", "null", "-"));
    Matcher matcher = INTEGRATED.matcher(ffmpeg.run(arguments, LIMIT));
    double measured = SILENT;
    while (matcher.find()) {
      measured = Double.parseDouble(matcher.group(1));
    }
    return measured <= SILENT ? 0 : Math.clamp(TARGET - measured, -MOST, MOST);
  }

  /** ffmpeg's filter for such a gain, which keeps peaks below clipping. */
  static String filter(double gain) {
    return String.format(
        Locale.ROOT, "volume=%.2fdB,alimiter=limit=0.84:attack=2:level=disabled", gain);
  }
}
