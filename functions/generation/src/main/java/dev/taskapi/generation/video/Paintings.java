package dev.taskapi.generation.video;

import dev.taskapi.generation.Kept;
import dev.taskapi.generation.Progress;
import dev.taskapi.generation.StepKey;
import dev.taskapi.generation.model.PictureAsk;
import dev.taskapi.generation.model.PictureModel;
import dev.taskapi.generation.model.UnusableAnswer;
import dev.taskapi.generation.picture.Painting;
import dev.taskapi.generation.picture.SlideSpec;
import dev.taskapi.generation.plan.Segment;
import dev.taskapi.requests.Look;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Has a model paint for segments, each once. */
final class Paintings {
  private static final int VERSION = 1;
  private static final int TRIES = 2;
  private static final int LONGEST_ASK = 1_000;
  private static final String UNWANTED =
      "text, letters, words, numbers, labels, captions, watermark, logo, signature, frame";

  /**
   * What is kept of a segment's picture.
   *
   * @param reason why there is none; empty where there is one
   */
  private record About(String reason) {}

  private final PictureModel model;
  private final Kept kept;
  private final List<String> warnings = new ArrayList<>();

  Paintings(PictureModel model, Kept kept) {
    this.model = model;
    this.kept = kept;
  }

  /** Of the segments for which the model had no picture. */
  List<String> warnings() {
    return List.copyOf(warnings);
  }

  /** Empty, with a warning, where the model has none that can be used. */
  Optional<Painting> of(SlideSpec spec, Progress progress) {
    PictureAsk ask = ask(spec);
    StepKey picture = StepKey.of("painting.png", VERSION, model.name(), ask);
    StepKey about = new StepKey("painting.json", picture.hash());
    About known =
        kept.json(
            about,
            About.class,
            () -> {
              progress.at((spec.number() - 1.0) / spec.count());
              return painted(ask, picture);
            });
    if (!known.reason().isEmpty()) {
      warnings.add(
          "%s gave no picture for segment %d (%s): it was drawn without it."
              .formatted(model.name(), spec.number(), known.reason()));
    }
    return known.reason().isEmpty()
        ? kept.found(picture).map(file -> new Painting(file, picture.hash()))
        : Optional.empty();
  }

  private About painted(PictureAsk ask, StepKey key) {
    String reason = "";
    for (int tries = 0; tries < TRIES; tries++) {
      try {
        long seed = ask.seed() + tries;
        BufferedImage image = model.paint(new PictureAsk(ask.words(), ask.unwanted(), seed));
        kept.anew(
            key, file -> Images.writePng(Images.atMost(FilmLimits.PAINTED_PIXELS, image), file));
        return new About("");
      } catch (UnusableAnswer answer) {
        reason = String.valueOf(answer.getMessage());
      }
    }
    return new About(reason);
  }

  private static PictureAsk ask(SlideSpec spec) {
    Segment segment = spec.segment();
    String words =
        "%s for a lesson's slide. It shows: %s. %s"
            .formatted(style(spec.look().style()), segment.heading(), segment.narration());
    return new PictureAsk(
        words
            .codePoints()
            .limit(LONGEST_ASK / 2)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString(),
        UNWANTED,
        spec.seed() * 31 + spec.number());
  }

  private static String style(Look.ImageStyle style) {
    return switch (style) {
      case REALISTIC -> "A realistic picture";
      case CARTOON -> "A cartoon";
      case WATERCOLOR -> "A watercolor painting";
      case OIL_PAINTING -> "An oil painting";
    };
  }
}
