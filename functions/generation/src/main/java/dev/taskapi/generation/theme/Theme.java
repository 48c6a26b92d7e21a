package dev.taskapi.generation.theme;

import java.awt.Color;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The colours and letters of a video or lesson.
 *
 * @param serif whether its letters have serifs
 * @param skies grounds to take in turn
 * @param panel what text lies on
 * @param ink text on panels and pages
 * @param kicker small text on them
 * @param accent for what is to be seen first
 * @param accent2 for what is to be told apart from it
 */
public record Theme(
    String name,
    boolean serif,
    List<Sky> skies,
    Color panel,
    Color ink,
    Color kicker,
    Color accent,
    Color accent2) {

  /** A ground that turns from one colour at the top to another at the bottom. */
  public record Sky(Color top, Color bottom) {
    private static Sky of(int top, int bottom) {
      return new Sky(new Color(top), new Color(bottom));
    }
  }

  public static final Theme MODERN =
      new Theme(
          "modern",
          false,
          List.of(
              Sky.of(0x0d2530, 0x1f6a63),
              Sky.of(0x1b1140, 0x6b2d5c),
              Sky.of(0x0a2a55, 0x1276b8),
              Sky.of(0x20142b, 0x8a4420)),
          new Color(0x0b1126),
          Color.WHITE,
          new Color(0x67e8f9),
          new Color(0x22d3ee),
          new Color(0xfb923c));

  public static final Theme ELEGANT =
      new Theme(
          "elegant",
          true,
          List.of(
              Sky.of(0xf6f0e2, 0xdfd2b6),
              Sky.of(0xf8dcbc, 0xc9d6b4),
              Sky.of(0xd3e5ee, 0xf3efdc),
              Sky.of(0xeee4ee, 0xd5c6cf)),
          new Color(0xfdfaf2),
          new Color(0x2b2118),
          new Color(0x7a4a12),
          new Color(0x8a5a1f),
          new Color(0x44694a));

  public static final Theme PLAYFUL =
      new Theme(
          "playful",
          false,
          List.of(
              Sky.of(0xbfe8ff, 0x7cc8ff),
              Sky.of(0xffedb0, 0xffb07c),
              Sky.of(0xdff8c8, 0x86d8a0),
              Sky.of(0xf5daff, 0xc19df5)),
          Color.WHITE,
          new Color(0x2d1b4e),
          new Color(0xa3125c),
          new Color(0xff7aa8),
          new Color(0xa78bfa));

  public static final Theme MINIMAL =
      new Theme(
          "minimal",
          false,
          List.of(
              Sky.of(0xfbfcfd, 0xe3e8f0),
              Sky.of(0xfdfbf8, 0xeee6dc),
              Sky.of(0xf9fcfa, 0xdfebe4),
              Sky.of(0xfbfafd, 0xe8e3f1)),
          Color.WHITE,
          new Color(0x111827),
          new Color(0x1d4ed8),
          new Color(0x1d4ed8),
          new Color(0xb45309));

  public static final List<Theme> ALL = List.of(MODERN, ELEGANT, PLAYFUL, MINIMAL);

  public Theme {
    skies = List.copyOf(skies);
  }

  /** Empty where no theme has this name. */
  public static Optional<Theme> named(String name) {
    String plain = name.strip().toLowerCase(Locale.ROOT);
    return ALL.stream().filter(theme -> theme.name().equals(plain)).findFirst();
  }

  public Sky sky(int turn) {
    return skies.get(Math.floorMod(turn, skies.size()));
  }
}
