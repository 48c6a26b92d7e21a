package dev.taskapi.generation.media;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Finds the ffmpeg program: the operator's, else the system's, else the bundled one. */
public final class FfmpegProgram {
  private FfmpegProgram() {}

  /**
   * @param setting the operator's choice, which must be there if it is given
   * @param cache where the bundled program is unpacked, once
   */
  public static Path find(Optional<Path> setting, Path cache) {
    if (setting.isPresent()) {
      return setting
          .filter(Files::isExecutable)
          .orElseThrow(
              () -> new IllegalStateException("No program at the ffmpeg setting: " + setting));
    }
    return onPath("ffmpeg").orElseGet(() -> bundled(cache));
  }

  /** The program of this name on the PATH, where there is one. */
  public static Optional<Path> onPath(String name) {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    String file = isWindows() ? name + ".exe" : name;
    return Arrays.stream(path.split(File.pathSeparator, -1))
        .filter(folder -> !folder.isBlank())
        .map(folder -> Path.of(folder, file))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Unpacks the program that comes with this service, unless it lies there already. */
  public static Path bundled(Path cache) {
    String name = "ffmpeg-" + System.getProperty("os.arch") + suffix();
    Path program = cache.resolve("jave-3.5.0").resolve(name);
    if (!Files.isExecutable(program)) {
      unpack(name, program);
    }
    return program;
  }

  /** Moves into place only what is whole, so that two starting services do not meet half a file. */
  private static void unpack(String name, Path program) {
    String resource = "/ws/schild/jave/nativebin/" + name;
    try (InputStream in = FfmpegProgram.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(
            "No ffmpeg: none on the PATH, none bundled for this machine ("
                + name
                + "). Install ffmpeg or name its program in the settings.");
      }
      Path folder = Files.createDirectories(program.resolveSibling(""));
      Path part = Files.createTempFile(folder, "ffmpeg", ".part");
      Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
      if (!part.toFile().setExecutable(true, true)) {
        throw new IOException("cannot make " + part + " executable");
      }
      Files.move(part, program, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException failure) {
      throw new UncheckedIOException("Cannot unpack ffmpeg to " + program, failure);
    }
  }

  private static String suffix() {
    String system = system();
    return isWindows() ? ".exe" : system.contains("mac") ? "-osx" : "";
  }

  private static boolean isWindows() {
    return system().contains("windows");
  }

  private static String system() {
    return System.getProperty("os.name").toLowerCase(Locale.ROOT);
  }
}
