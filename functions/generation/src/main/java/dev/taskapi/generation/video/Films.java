package dev.taskapi.generation.video;

import dev.taskapi.generation.Kept;
import dev.taskapi.generation.Progress;
import dev.taskapi.generation.StepKey;
import dev.taskapi.generation.media.Ffmpeg;
import dev.taskapi.requests.Resolution;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Makes clips of the caller's films, and keeps them. */
final class Films {
  /**
   * A film at our settings, with its sound as a stereo WAV file of the same length.
   *
   * @param hash of the file that it was made from
   */
  record Film(List<Part> parts, Path sound, String hash) {
    Film {
      parts = List.copyOf(parts);
    }

    int frames() {
      return parts.stream().mapToInt(Part::frames).sum();
    }
  }

  private final FilmMaker maker;
  private final Kept kept;
  private final Resolution size;

  Films(Ffmpeg ffmpeg, Kept kept, Resolution size) {
    this.maker = new FilmMaker(ffmpeg, new Loudness(ffmpeg));
    this.kept = kept;
    this.size = size;
  }

  /**
   * @param what as the caller knows it: "intro" or "outro"
   */
  Film of(String what, Fetched asset, Progress progress) {
    Supplier<FilmMaker.Source> source =
        () -> new FilmMaker.Source(what, asset.file(), asset.type().demuxer());
    int frames =
        kept.json(
            StepKey.of("film.json", Encoding.VERSION, asset.hash()),
            Integer.class,
            () -> maker.frames(source.get()));
    List<Part> parts = new ArrayList<>();
    for (Stretch part : Stretch.of(frames)) {
      StepKey key = StepKey.of("film.mp4", Encoding.VERSION, asset.hash(), size, part);
      Progress own = progress.within((double) part.from() / frames, (double) part.to() / frames);
      Path clip =
          kept.file(
              key,
              file -> maker.picture(source.get(), part, new FilmMaker.Target(size, file), own::at));
      parts.add(new Part(clip, part.frames()));
    }
    StepKey sound = StepKey.of("film.wav", Encoding.VERSION, asset.hash());
    Path wav = kept.file(sound, file -> maker.sound(source.get(), frames, file));
    asset.release();
    return new Film(parts, wav, asset.hash());
  }
}
