package dev.taskapi.generation.video;

import dev.taskapi.generation.media.Ffmpeg;
import dev.taskapi.generation.media.Wav;
import dev.taskapi.generation.speech.Spoken;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Makes the film's sound: the narration at the right loudness, between intro and outro. */
final class Soundtrack {
  private static final Duration LIMIT = Duration.ofMinutes(10);

  private final Ffmpeg ffmpeg;
  private final Loudness loudness;

  Soundtrack(Ffmpeg ffmpeg, Loudness loudness) {
    this.ffmpeg = ffmpeg;
    this.loudness = loudness;
  }

  /**
   * Joins the voices into one file, each padded to its shot's frames; an hour of it is never in
   * memory.
   */
  static void join(List<Shot> shots, Path wav) throws IOException {
    long frames = shots.stream().mapToLong(Shot::frames).sum();
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(wav))) {
      Wav.writeHeader(out, Frames.SOUND_RATE, frames * Frames.SAMPLES_EACH);
      for (Shot shot : shots) {
        long room = (long) shot.frames() * Frames.SAMPLES_EACH;
        for (Spoken passage : shot.voiced().passages()) {
          short[] samples = Wav.read(passage.wav()).samples();
          int used = (int) Math.min(room, samples.length);
          Wav.writeSamples(out, Arrays.copyOf(samples, used));
          room -= used;
        }
        Wav.writeSamples(out, new short[Math.toIntExact(room)]);
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
    String level = loudness.filter(narration, "wav");
    for (int i = 0; i < inputs.size(); i++) {
      arguments.addAll(Encoding.locked());
      arguments.addAll(List.of("-f", "wav", "-i", inputs.get(i).toString()));
      String filters = inputs.get(i).equals(narration) ? level + "," : "";
      graph.append("[%d:a]%saformat=channel_layouts=stereo[a%d];".formatted(i, filters, i));
      joined.append("[a%d]".formatted(i));
    }
    graph.append(joined).append("concat=n=%d:v=0:a=1[out]".formatted(inputs.size()));
    arguments.addAll(List.of("-filter_complex", graph.toString(), "-map", "[out]"));
    arguments.addAll(
        List.of(
            "-c:a",
            "aac",
            "-b:a",
            Integer.toString(FilmLimits.SOUND_BITS_A_SECOND),
            "-ar",
            "48000",
            "-ac",
            "2"));
    arguments.addAll(List.of("-f", "mp4", sound.toString()));
    ffmpeg.run(arguments, LIMIT);
  }
}
