package dev.taskapi.bench.frames;

import dev.taskapi.generation.media.Ffmpeg;
import dev.taskapi.generation.media.FfmpegProgram;
import dev.taskapi.generation.picture.SlideMaker;
import dev.taskapi.generation.picture.Typefaces;
import dev.taskapi.generation.video.ClipMaker;
import dev.taskapi.generation.video.Stretch;
import dev.taskapi.requests.Resolution;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * {@code mvn -q -Pbench}: what it costs to compose a film's frames and encode them, against the
 * bare encoder on the very same frames out of a file.
 */
public final class FramesBench {
  private static final int ROUNDS = 3;
  private static final int FRAMES_A_SECOND = 30;
  private static final Duration LIMIT = Duration.ofMinutes(10);

  private final Ffmpeg ffmpeg;
  private final ClipMaker maker;
  private final SlideMaker slides;
  private final Path folder;

  private FramesBench(Ffmpeg ffmpeg, Path cache, Path folder) {
    this.ffmpeg = ffmpeg;
    this.maker = new ClipMaker(ffmpeg);
    this.slides = new SlideMaker(Typefaces.load(cache));
    this.folder = folder;
  }

  /** Takes the folder for what is written, which needs 2 GB on the way. */
  public static void main(String[] arguments) throws IOException {
    Locale.setDefault(Locale.ROOT);
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    Path cache = folder.resolve("tools");
    Ffmpeg ffmpeg =
        new Ffmpeg(FfmpegProgram.bundled(cache), Runtime.getRuntime().availableProcessors());
    FramesBench bench = new FramesBench(ffmpeg, cache, folder);
    List<String> rows = new ArrayList<>();
    rows.add(bench.row("1080p30, 10 s", new Resolution(1920, 1080), 10));
    rows.add(bench.row("4K, 3 s", new Resolution(3840, 2160), 3));
    String table = table(rows);
    System.out.println(table);
    Files.writeString(folder.resolve("frames.md"), table);
  }

  private static String table(List<String> rows) {
    return """
        Seconds of wall for a second of film, the median of %d rounds by turns, on %d cores.

        | | frames composed only | bare encoder, same frames | composed and encoded | times the bare |
        |---|---|---|---|---|
        %s
        """
        .formatted(ROUNDS, Runtime.getRuntime().availableProcessors(), String.join("\n", rows));
  }

  private String row(String name, Resolution size, int seconds) throws IOException {
    System.err.println("frames: " + name);
    int frames = seconds * FRAMES_A_SECOND;
    Stretch stretch = new Stretch(0, frames);
    ClipMaker.Scene scene = Scenery.of(slides, size, frames);
    Path raw = folder.resolve("frames.yuv");
    List<Double> composed = new ArrayList<>();
    List<Double> bare = new ArrayList<>();
    List<Double> both = new ArrayList<>();
    for (int i = 0; i < ROUNDS; i++) {
      composed.add(timed(() -> compose(scene, stretch, OutputStream.nullOutputStream())));
      if (i == 0) {
        write(scene, stretch, raw);
      }
      bare.add(timed(() -> ffmpeg.run(ClipMaker.command(raw.toString(), scene, clip()), LIMIT)));
      both.add(timed(() -> maker.encode(scene, stretch, clip(), done -> {})));
    }
    Files.delete(raw);
    double alone = median(bare) / seconds;
    double whole = median(both) / seconds;
    return "| %s | %.3f | %.3f | %.3f | %.2f |"
        .formatted(name, median(composed) / seconds, alone, whole, whole / alone);
  }

  private Path clip() {
    return folder.resolve("clip.mp4");
  }

  private static void write(ClipMaker.Scene scene, Stretch stretch, Path raw) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(raw))) {
      compose(scene, stretch, out);
    }
  }

  private static void compose(ClipMaker.Scene scene, Stretch stretch, OutputStream out)
      throws IOException {
    ClipMaker.frames(scene, stretch, done -> {}).writeTo(out);
  }

  /** Work that may fail at its files. */
  @FunctionalInterface
  private interface Work {
    void run() throws IOException;
  }

  private static double timed(Work work) throws IOException {
    long begin = System.nanoTime();
    work.run();
    return (System.nanoTime() - begin) / 1e9;
  }

  private static double median(List<Double> times) {
    return times.stream().sorted().toList().get(times.size() / 2);
  }
}
