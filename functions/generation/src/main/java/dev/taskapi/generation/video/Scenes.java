package dev.taskapi.generation.video;

import dev.taskapi.generation.Kept;
import dev.taskapi.generation.StepKey;
import dev.taskapi.generation.picture.Slide;
import dev.taskapi.generation.picture.SlideMaker;
import dev.taskapi.generation.picture.SlideSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Draws the segments' scenes, keeping the last: at 4K each takes some 150 MB. */
final class Scenes {
  private record Drawn(int number, ClipMaker.Scene scene) {}

  private final SlideMaker slides;
  private final Kept kept;
  private final long seed;
  private Optional<Drawn> last = Optional.empty();

  Scenes(SlideMaker slides, Kept kept, long seed) {
    this.slides = slides;
    this.kept = kept;
    this.seed = seed;
  }

  /** The part of the picture that takes longest, saved for films with another logo. */
  Path ground(SlideSpec spec) {
    StepKey key = new PieceKeys(spec, seed).picture();
    return kept.file(key, file -> Images.writePng(slides.backdrop(spec), file));
  }

  ClipMaker.Scene of(Take take) throws IOException {
    int number = take.spec().number();
    Optional<Drawn> same = last.filter(drawn -> drawn.number() == number);
    if (same.isPresent()) {
      return same.get().scene();
    }
    last = Optional.empty();
    ClipMaker.Scene scene = draw(take);
    last = Optional.of(new Drawn(number, scene));
    return scene;
  }

  private ClipMaker.Scene draw(Take take) throws IOException {
    SlideSpec spec = take.spec();
    Path ground = ground(spec);
    Slide slide = slides.slide(spec, Images.read(ground));
    // Fifty of them at 4K would be a gigabyte.
    Files.delete(ground);
    return new ClipMaker.Scene(
        slide,
        slides.subtitler(spec),
        spec.subtitles() ? take.captions() : new Captions(List.of()),
        spec.segment().points(),
        take.voiced().sentences(),
        take.frames());
  }
}
