package dev.taskapi.generation.picture;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Random;

/** Small unevenness of brightness: film grain, paper, canvas. */
final class Grain {
  private static final int TILE = 128;

  private Grain() {}

  /** Grain as of film, up to so many steps of 255 up or down. */
  static void add(BufferedImage image, Random random, int strength) {
    int[] tile = random.ints(TILE * TILE, -strength, strength + 1).toArray();
    shift(image, (x, y) -> tile[(y % TILE) * TILE + x % TILE]);
  }

  /** The weave of a canvas. */
  static void weave(BufferedImage image, int strength) {
    shift(image, (x, y) -> (x % 4 < 2) == (y % 4 < 2) ? strength : -strength);
  }

  private interface Step {
    int at(int x, int y);
  }

  private static void shift(BufferedImage image, Step step) {
    int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    int width = image.getWidth();
    for (int i = 0; i < pixels.length; i++) {
      int by = step.at(i % width, i / width);
      int rgb = pixels[i];
      pixels[i] =
          (channel((rgb >> 16) & 0xff, by) << 16)
              | (channel((rgb >> 8) & 0xff, by) << 8)
              | channel(rgb & 0xff, by);
    }
  }

  private static int channel(int value, int by) {
    return Math.clamp(value + by, 0, 255);
  }
}
