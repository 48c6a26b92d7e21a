package dev.taskapi.generation.picture;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;

/** A part of a slide that comes, goes or moves: a picture with transparency and its place. */
public record Sprite(BufferedImage image, int x, int y) {
  public Rectangle bounds() {
    return new Rectangle(x, y, image.getWidth(), image.getHeight());
  }
}
