package dev.taskapi.generation.lesson.drawing;

import java.util.List;
import java.util.Optional;

/** Draws what fits a topic best: a diagram, else a picture of the thing, else an ornament. */
public final class Illustrator {
  private final Tiles ornament = new Tiles();
  private final Motifs motifs = new Motifs();
  private final List<Diagram> kinds =
      List.of(
          new RightTriangle(),
          new Calculation(),
          new Cycle(),
          new Timeline(),
          new Comparison(),
          new Percentage(),
          motifs);

  /** The same scene gives the same picture. */
  public Illustration draw(Scene scene) {
    return kinds.stream()
        .flatMap(kind -> kind.draw(scene).stream())
        .findFirst()
        .orElseGet(() -> ornament.draw(scene));
  }

  /** A picture without a diagram, for a title. */
  public Illustration cover(Scene scene) {
    Optional<Illustration> motif = motifs.draw(scene);
    return motif.orElseGet(() -> ornament.draw(scene));
  }
}
