package dev.taskapi.generation.speech;

import dev.taskapi.generation.media.Wav;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Sentences one after the other, with pauses, at one sample rate. */
final class Track {
  private static final double PAUSE_SECONDS = 0.42;
  private static final double LEAD_SECONDS = 0.15;
  private static final int QUIET = 220;
  private static final double EDGE_SECONDS = 0.03;
  private static final double FADE_SECONDS = 0.006;
  private static final double TARGET = 3_300;
  private static final double LOUDEST_GAIN = 6;

  private record Mark(int from, int to, String text) {}

  private final int rate;
  private final List<short[]> pieces = new ArrayList<>();
  private final List<Mark> marks = new ArrayList<>();
  private int length;

  Track(int rate) {
    this.rate = rate;
    append(new short[samples(LEAD_SECONDS)]);
  }

  void add(String sentence, Wav spoken) {
    if (spoken.rate() != rate) {
      throw new IllegalArgumentException("a track has one rate: " + rate + ", " + spoken.rate());
    }
    int from = length;
    append(levelled(trimmed(spoken.samples())));
    marks.add(new Mark(from, length, sentence));
    append(new short[samples(PAUSE_SECONDS)]);
  }

  Wav sound() {
    short[] all = new short[length];
    int at = 0;
    for (short[] piece : pieces) {
      System.arraycopy(piece, 0, all, at, piece.length);
      at += piece.length;
    }
    return new Wav(rate, all);
  }

  /** The sentences' times in a file that plays this track in the given time. */
  List<Spoken.Cue> cues(Duration played) {
    double nanos = (double) played.toNanos() / length;
    return marks.stream()
        .map(mark -> new Spoken.Cue(at(mark.from() * nanos), at(mark.to() * nanos), mark.text()))
        .toList();
  }

  private static Duration at(double nanos) {
    return Duration.ofNanos(Math.round(nanos));
  }

  private void append(short[] samples) {
    pieces.add(samples);
    length += samples.length;
  }

  private int samples(double seconds) {
    return (int) Math.round(seconds * rate);
  }

  /** Without the silence around it, so that pauses are ours; all of it where all is silent. */
  private short[] trimmed(short[] samples) {
    int first = 0;
    while (first < samples.length && Math.abs(samples[first]) < QUIET) {
      first++;
    }
    int last = samples.length;
    while (last > first && Math.abs(samples[last - 1]) < QUIET) {
      last--;
    }
    if (first == last) {
      return samples;
    }
    int edge = samples(EDGE_SECONDS);
    return Arrays.copyOfRange(
        samples, Math.max(0, first - edge), Math.min(samples.length, last + edge));
  }

  /** Every sentence equally loud, its ends faded against clicks. */
  private short[] levelled(short[] samples) {
    double gain = Math.min(LOUDEST_GAIN, TARGET / Math.max(1, activeLevel(samples)));
    int fade = samples(FADE_SECONDS);
    short[] result = new short[samples.length];
    for (int i = 0; i < samples.length; i++) {
      double edge = Math.min(1, Math.min(i, samples.length - 1 - i) / (double) fade);
      double value = samples[i] * gain * edge;
      result[i] = (short) Math.max(-32_000, Math.min(32_000, value));
    }
    return result;
  }

  /** The root mean square of what is not silence. */
  private static double activeLevel(short[] samples) {
    double sum = 0;
    int count = 0;
    for (short sample : samples) {
      if (Math.abs(sample) >= QUIET) {
        sum += (double) sample * sample;
        count++;
      }
    }
    return Math.sqrt(sum / Math.max(1, count));
  }
}
