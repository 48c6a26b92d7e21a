package dev.taskapi.generation.picture;

import java.awt.geom.Rectangle2D;

/** What a slide shows beside its words. */
@FunctionalInterface
interface Illustration {
  /** Draws within the box, whatever its size and shape. */
  void draw(Brush brush, Rectangle2D box);
}
