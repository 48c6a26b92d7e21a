package dev.taskapi.generation.picture;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;

/**
 * A drawn slide in its parts.
 *
 * @param base what does not move: backdrop, heading, logo and the bar that shows the place
 * @param points the shown points, which may come one by one
 * @param art the illustration, which may move by {@code drift} pixels up and down
 */
public record Slide(BufferedImage base, List<Sprite> points, Sprite art, int drift) {
  public Slide {
    points = List.copyOf(points);
  }

  /** All parts in their places, as a still picture. */
  public BufferedImage still() {
    BufferedImage image = Canvas.opaque(base.getWidth(), base.getHeight());
    Graphics2D g = image.createGraphics();
    g.drawImage(base, 0, 0, null);
    g.drawImage(art.image(), art.x(), art.y(), null);
    points.forEach(point -> g.drawImage(point.image(), point.x(), point.y(), null));
    g.dispose();
    return image;
  }
}
