package dev.taskapi.generation.video;

import java.util.ArrayList;
import java.util.List;

/**
 * A part of a clip, short enough to be encoded well within any invocation.
 *
 * @param from its first frame
 * @param to the frame after its last
 */
public record Stretch(int from, int to) {
  /** At 4K, two cores need some 25 s for so many. */
  static final int LONGEST = 10 * Frames.PER_SECOND;

  /** Cuts a clip of so many frames into parts of about the same length. */
  static List<Stretch> of(int frames) {
    int count = Math.max(1, Math.ceilDiv(frames, LONGEST));
    List<Stretch> stretches = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      stretches.add(new Stretch(edge(frames, i, count), edge(frames, i + 1, count)));
    }
    return stretches;
  }

  private static int edge(int frames, int part, int of) {
    return Math.toIntExact((long) frames * part / of);
  }

  int frames() {
    return to - from;
  }
}
