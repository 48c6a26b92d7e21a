package dev.taskapi.generation.picture;

import dev.taskapi.generation.theme.Theme;
import java.awt.Color;

/** Mixing colours and judging whether a text can be read on them. */
public final class Colors {
  private Colors() {}

  /** Whether white text reads better on it than black. */
  public static boolean isDark(Theme.Sky sky) {
    return inkOn(mix(sky.top(), sky.bottom(), 0.5)).equals(Color.WHITE);
  }

  /** A part of the second colour in the first: 0 is all first, 1 all second. */
  public static Color mix(Color first, Color second, double part) {
    return new Color(
        channel(first.getRed(), second.getRed(), part),
        channel(first.getGreen(), second.getGreen(), part),
        channel(first.getBlue(), second.getBlue(), part));
  }

  public static Color alpha(Color color, double alpha) {
    int opacity = (int) Math.round(Math.clamp(alpha, 0, 1) * 255);
    return new Color(color.getRed(), color.getGreen(), color.getBlue(), opacity);
  }

  /** As "#rrggbb". */
  public static String hex(Color color) {
    return String.format("#%06x", color.getRGB() & 0xffffff);
  }

  /** WCAG's contrast ratio, 1 to 21; text wants 4.5. */
  public static double contrast(Color one, Color other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  /** White or near black, whichever reads better on this. */
  public static Color inkOn(Color ground) {
    Color dark = new Color(0x14161c);
    return contrast(Color.WHITE, ground) >= contrast(dark, ground) ? Color.WHITE : dark;
  }

  /** Changes a fill until white or near black text reads on it. */
  public static Color readableGround(Color fill) {
    Color ground = fill;
    for (int i = 0; i < 20 && contrast(inkOn(ground), ground) < 4.5; i++) {
      ground = mix(ground, Color.BLACK, 0.08);
    }
    return ground;
  }

  private static int channel(int first, int second, double part) {
    return (int) Math.round(first + (second - first) * Math.clamp(part, 0, 1));
  }

  private static double luminance(Color color) {
    return 0.2126 * linear(color.getRed())
        + 0.7152 * linear(color.getGreen())
        + 0.0722 * linear(color.getBlue());
  }

  private static double linear(int channel) {
    double value = channel / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }
}
