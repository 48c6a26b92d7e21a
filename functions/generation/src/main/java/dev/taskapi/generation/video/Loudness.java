package dev.taskapi.generation.video;

import dev.taskapi.generation.media.Ffmpeg;
import dev.taskapi.generation.media.MediaProbe;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Brings sound to -16 LUFS (EBU R 128). */
final class Loudness {
  private static final double TARGET = -16;

  /** What is less is the noise of an empty room, and stays what it is. */
  private static final double SILENT = -60;

  private static final double CLOSE = 0.5;
  private static final int MOST_TRIES = 4;
  private static final Duration LIMIT = Duration.ofMinutes(5);
  private static final Pattern INTEGRATED = Pattern.compile("I:\\s+(-?[0-9.]+) LUFS");

  private final Ffmpeg ffmpeg;

  Loudness(Ffmpeg ffmpeg) {
    this.ffmpeg = ffmpeg;
  }

  /**
   * How to change the sound of this file: by a gain, with its peaks kept below clipping. Where
   * peaks are held back, the whole gets quieter, so that the gain is tried and mended.
   */
  String filter(Path file, String demuxer) {
    double gain = 0;
    for (int i = 0; i < MOST_TRIES; i++) {
      OptionalDouble heard = measured(file, demuxer, i == 0 ? "anull" : filter(gain));
      double missing = heard.isPresent() ? TARGET - heard.getAsDouble() : 0;
      if (Math.abs(missing) < CLOSE) {
        break;
      }
      gain += missing;
    }
    return filter(gain);
  }

  /** In LUFS, after these filters; empty where it is silent. */
  OptionalDouble measured(Path file, String demuxer, String filters) {
    List<String> arguments = new ArrayList<>(MediaProbe.untrusted(file, demuxer));
    arguments.addAll(List.of("-map", "0:a:0", "-af", filters + ",ebur128=framelog=verbose"));
    arguments.addAll(List.of("-f", "null", "-"));
    Matcher matcher = INTEGRATED.matcher(ffmpeg.run(arguments, LIMIT));
    double heard = SILENT;
    while (matcher.find()) {
      heard = Double.parseDouble(matcher.group(1));
    }
    return heard <= SILENT ? OptionalDouble.empty() : OptionalDouble.of(heard);
  }

  private static String filter(double gain) {
    return String.format(
        Locale.ROOT, "volume=%.2fdB,alimiter=limit=0.84:attack=2:level=disabled", gain);
  }
}
