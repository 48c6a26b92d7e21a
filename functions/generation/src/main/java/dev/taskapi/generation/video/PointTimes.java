package dev.taskapi.generation.video;

import dev.taskapi.generation.speech.Spoken;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** When each point comes onto the slide: with the sentence that says it. */
final class PointTimes {
  private static final double ALIKE = 0.5;
  private static final int GAP = Frames.PER_SECOND / 3;

  private PointTimes() {}

  /** A frame for each point, rising. */
  static List<Integer> of(List<String> points, List<Spoken.Cue> sentences, int frames) {
    List<Integer> times = new ArrayList<>();
    int earliest = GAP;
    int latest = frames * 3 / 4;
    for (int i = 0; i < points.size(); i++) {
      int even = frames * i / (points.size() + 1);
      int frame = Math.max(earliest, spoken(points.get(i), sentences, even));
      frame = Math.min(frame, Math.max(earliest, latest));
      times.add(frame);
      earliest = frame + GAP;
    }
    return times;
  }

  private static int spoken(String point, List<Spoken.Cue> sentences, int otherwise) {
    Set<String> wanted = words(point);
    double best = ALIKE;
    int frame = otherwise;
    for (Spoken.Cue sentence : sentences) {
      Set<String> said = words(sentence.text());
      double alike = wanted.stream().filter(said::contains).count() / (double) wanted.size();
      if (alike > best) {
        best = alike;
        Duration start = sentence.from();
        frame = Frames.at(start);
      }
    }
    return frame;
  }

  private static Set<String> words(String text) {
    return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }
}
