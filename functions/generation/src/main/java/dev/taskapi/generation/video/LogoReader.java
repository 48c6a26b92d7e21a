package dev.taskapi.generation.video;

import dev.taskapi.generation.GenerationException;
import dev.taskapi.generation.Stage;
import dev.taskapi.generation.assets.FileType;
import dev.taskapi.generation.media.Ffmpeg;
import dev.taskapi.generation.media.FfmpegException;
import dev.taskapi.generation.media.MediaProbe;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Reads a logo, after a look at how many pixels it says that it has. */
final class LogoReader {
  private static final long MOST_PIXELS = 40_000_000;

  /** More than it is ever shown with. */
  private static final int WIDE_ENOUGH = 2_000;

  private static final Duration LIMIT = Duration.ofMinutes(1);

  private final Ffmpeg ffmpeg;
  private final Path folder;

  LogoReader(Ffmpeg ffmpeg, Path folder) {
    this.ffmpeg = ffmpeg;
    this.folder = folder;
  }

  Logo read(Fetched asset) {
    try {
      Path file = asset.type() == FileType.WEBP ? asPng(asset) : asset.file();
      return new Logo(image(file), asset.hash());
    } catch (IOException | FfmpegException | IllegalArgumentException unreadable) {
      throw refused("cannot be read: save it again as a PNG").causedBy(unreadable);
    }
  }

  /** Java reads no WebP. */
  private Path asPng(Fetched asset) {
    Path png = folder.resolve("logo.png");
    List<String> arguments =
        new ArrayList<>(MediaProbe.untrusted(asset.file(), asset.type().demuxer()));
    arguments.addAll(List.of("-frames:v", "1", "-c:v", "png", "-f", "image2", png.toString()));
    ffmpeg.run(arguments, LIMIT);
    return png;
  }

  private static BufferedImage image(Path file) throws IOException {
    try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        throw new IOException("no reader for this image");
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in, true, true);
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if ((long) width * height > MOST_PIXELS) {
          throw refused("has more than 40 million pixels");
        }
        int step = Math.max(1, Math.max(width, height) / WIDE_ENOUGH);
        ImageReadParam coarse = reader.getDefaultReadParam();
        coarse.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, coarse);
      } finally {
        reader.dispose();
      }
    }
  }

  private static GenerationException refused(String why) {
    return GenerationException.permanent(Stage.ASSETS, "unreadable_asset", "The logo " + why + ".");
  }
}
