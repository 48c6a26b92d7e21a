package dev.taskapi.generation.video;

import dev.taskapi.generation.StepKey;
import dev.taskapi.generation.picture.Painting;
import dev.taskapi.generation.picture.SlideMaker;
import dev.taskapi.generation.picture.SlideSpec;
import java.util.Optional;

/** What a segment's pieces depend on. */
record PieceKeys(SlideSpec spec, long seed) {
  StepKey picture() {
    return StepKey.of(
        "backdrop.png",
        SlideMaker.VERSION,
        spec.segment(),
        spec.number(),
        spec.theme().name(),
        spec.look().style(),
        spec.look().resolution(),
        seed);
  }

  StepKey thumbnail(Optional<Logo> logo) {
    return StepKey.of(
        "thumbnail.jpg",
        SlideMaker.VERSION,
        picture().hash(),
        spec.language(),
        spec.count(),
        spec.subtitles(),
        logo.map(Logo::hash),
        spec.painting().map(Painting::id));
  }

  StepKey clip(Voiced voiced, Stretch stretch, Optional<Logo> logo) {
    return StepKey.of(
        "clip.mp4",
        Encoding.VERSION,
        picture().hash(),
        voiced.hash(),
        voiced.duration(),
        stretch,
        spec.language(),
        spec.count(),
        spec.subtitles(),
        logo.map(Logo::hash),
        spec.painting().map(Painting::id));
  }
}
