package dev.taskapi.generation;

import dev.taskapi.generation.media.Ffmpeg;
import dev.taskapi.generation.media.FfmpegProgram;
import java.nio.file.Path;

/** What tests share: the bundled ffmpeg, unpacked once for all. */
public final class TestTools {
  public static final Path CACHE = Path.of("target", "test-cache").toAbsolutePath();

  private TestTools() {}

  public static Ffmpeg ffmpeg() {
    return new Ffmpeg(program(), 2);
  }

  public static Path program() {
    return FfmpegProgram.bundled(CACHE);
  }
}
