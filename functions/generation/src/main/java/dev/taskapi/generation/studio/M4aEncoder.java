package dev.taskapi.generation.studio;

import dev.taskapi.generation.lesson.AudioEncoder;
import dev.taskapi.generation.media.Ffmpeg;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Compresses narration for pages. */
final class M4aEncoder implements AudioEncoder {
  private static final Duration LIMIT = Duration.ofMinutes(5);

  private final Ffmpeg ffmpeg;

  M4aEncoder(Ffmpeg ffmpeg) {
    this.ffmpeg = ffmpeg;
  }

  @Override
  public Path toM4a(Path wav, Path folder) {
    Path target = folder.resolve("voice.m4a");
    ffmpeg.run(
        List.of(
            "-i",
            wav.toString(),
            "-c:a",
            "aac",
            "-ac",
            "1",
            "-b:a",
            "48k",
            "-movflags",
            "+faststart",
            target.toString()),
        LIMIT);
    return target;
  }
}
