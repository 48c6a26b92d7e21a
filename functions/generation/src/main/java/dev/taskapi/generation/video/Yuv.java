package dev.taskapi.generation.video;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/** One frame as the encoder takes it: planes of Y, U and V (4:2:0, BT.709, 16 to 235). */
final class Yuv {
  private final int width;
  private final int height;
  private final byte[] bytes;

  /** Both sides must be even. */
  Yuv(int width, int height) {
    this.width = width;
    this.height = height;
    this.bytes = new byte[width * height * 3 / 2];
  }

  byte[] bytes() {
    return bytes;
  }

  /** Takes over a part of an image of type INT_RGB and of this frame's size. */
  void update(BufferedImage image, Rectangle part) {
    int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    int left = Math.max(0, part.x) & ~1;
    int top = Math.max(0, part.y) & ~1;
    int right = Math.min(width, (part.x + part.width + 1) & ~1);
    int bottom = Math.min(height, (part.y + part.height + 1) & ~1);
    for (int y = top; y < bottom; y += 2) {
      twoRows(pixels, y, left, right);
    }
  }

  private void twoRows(int[] pixels, int y, int left, int right) {
    int u = width * height + (y / 2) * (width / 2);
    int v = u + width * height / 4;
    for (int x = left; x < right; x += 2) {
      int at = y * width + x;
      int a = pixels[at];
      int b = pixels[at + 1];
      int c = pixels[at + width];
      int d = pixels[at + width + 1];
      bytes[at] = luma(a);
      bytes[at + 1] = luma(b);
      bytes[at + width] = luma(c);
      bytes[at + width + 1] = luma(d);
      int red = red(a) + red(b) + red(c) + red(d);
      int green = green(a) + green(b) + green(c) + green(d);
      int blue = (a & 0xff) + (b & 0xff) + (c & 0xff) + (d & 0xff);
      bytes[u + x / 2] = (byte) ((131_584 - 26 * red - 86 * green + 112 * blue) >> 10);
      bytes[v + x / 2] = (byte) ((131_584 + 112 * red - 102 * green - 10 * blue) >> 10);
    }
  }

  private static byte luma(int rgb) {
    return (byte) ((4_224 + 47 * red(rgb) + 157 * green(rgb) + 16 * (rgb & 0xff)) >> 8);
  }

  private static int red(int rgb) {
    return (rgb >> 16) & 0xff;
  }

  private static int green(int rgb) {
    return (rgb >> 8) & 0xff;
  }
}
