package dev.taskapi.generation.video;

import dev.taskapi.generation.media.Ffmpeg;
import dev.taskapi.generation.media.Wav;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the film's sound: the narration at the right loudness, between intro and outro. */
final class Soundtrack {
  private static final Duration LIMIT = Duration.ofMinutes(30);
  private static final long SHORTEST_MEASURED = 5L * Frames.SOUND_RATE / 10;

  private final Ffmpeg ffmpeg;
  private final Loudness loudness;

  Soundtrack(Ffmpeg ffmpeg, Loudness loudness) {
    this.ffmpeg = ffmpeg;
    this.loudness = loudness;
  }

  /** A segment's voice and how many frames it has, the quiet after it included. */
  record Voice(Path wav, int frames) {}

  /** Joins the voices into one file, each padded to its frames. */
  static void join(List<Voice> voices, Path wav) throws IOException {
    long frames = voices.stream().mapToLong(Voice::frames).sum();
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(wav))) {
      Wav.writeHeader(out, Frames.SOUND_RATE, frames * Frames.SAMPLES_EACH);
      for (Voice voice : voices) {
        short[] samples = Wav.read(voice.wav()).samples();
        short[] exact = new short[voice.frames() * Frames.SAMPLES_EACH];
        System.arraycopy(samples, 0, exact, 0, Math.min(samples.length, exact.length));
        Wav.writeSamples(out, exact);
      }
    }
  }

  /**
   * Encodes the whole.
   *
   * @param intro stereo sound that is as loud as it should be
   */
  void encode(Optional<Path> intro, Path narration, Optional<Path> outro, Path sound) {
    List<String> arguments = new ArrayList<>();
    StringBuilder graph = new StringBuilder();
    StringBuilder joined = new StringBuilder();
    List<Path> inputs = new ArrayList<>();
    intro.ifPresent(inputs::add);
    inputs.add(narration);
    outro.ifPresent(inputs::add);
    double gain = gain(narration);
    for (int i = 0; i < inputs.size(); i++) {
      arguments.addAll(Encoding.locked());
      arguments.addAll(List.of("-f", "wav", "-i", inputs.get(i).toString()));
      String level = inputs.get(i).equals(narration) ? Loudness.filter(gain) + "," : "";
      graph.append("[%d:a]%saformat=channel_layouts=stereo[a%d];".formatted(i, level, i));
      joined.append("[a%d]".formatted(i));
    }
    graph.append(joined).append("concat=n=%d:v=0:a=1[out]".formatted(inputs.size()));
    arguments.addAll(List.of("-filter_complex", graph.toString(), "-map", "[out]"));
    arguments.addAll(List.of("-c:a", "aac", "-b:a", "160k", "-ar", "48000", "-ac", "2"));
    arguments.addAll(List.of("-f", "mp4", sound.toString()));
    ffmpeg.run(arguments, LIMIT);
  }

  private double gain(Path narration) {
    try {
      return Files.size(narration) < SHORTEST_MEASURED * 2 ? 0 : loudness.gain(narration, "wav");
    } catch (IOException failure) {
      throw new UncheckedIOException("Cannot read " + narration, failure);
    }
  }
}
