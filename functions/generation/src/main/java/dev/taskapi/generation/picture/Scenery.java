package dev.taskapi.generation.picture;

import dev.taskapi.generation.theme.Theme;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * What a backdrop shows, before a style paints it.
 *
 * @param ridges shapes from the back to the front
 * @param grid whether lines as of squared paper lie over the ground
 */
record Scenery(
    int width, int height, Theme.Sky sky, Color light, List<Ridge> ridges, boolean grid) {
  record Ridge(Shape shape, Color color) {}

  /** The kinds of scenery. */
  enum Kind {
    GRID,
    HILLS,
    WAVES,
    RINGS
  }

  private static final int LAYERS = 5;
  private static final int STEPS = 96;

  static Scenery of(Kind kind, int width, int height, Theme.Sky sky, Random random) {
    List<Ridge> ridges =
        switch (kind) {
          case HILLS -> land(width, height, sky, random, 0.13);
          case WAVES -> land(width, height, sky, random, 0.025);
          case RINGS -> rings(width, height, sky, random);
          case GRID -> List.of();
        };
    Color light = Colors.isDark(sky) ? new Color(0xffe9c4) : Color.WHITE;
    return new Scenery(width, height, sky, light, ridges, kind == Kind.GRID);
  }

  private static List<Ridge> land(
      int width, int height, Theme.Sky sky, Random random, double roughness) {
    List<Ridge> ridges = new ArrayList<>();
    for (int layer = 0; layer < LAYERS; layer++) {
      double depth = layer / (LAYERS - 1.0);
      double base = height * (0.58 + 0.34 * depth);
      double rise = height * roughness * (1 - 0.45 * depth);
      Color deep = Colors.isDark(sky) ? Colors.mix(sky.top(), Color.BLACK, 0.35) : landColor(sky);
      Color color = Colors.mix(sky.bottom(), deep, 0.18 + 0.72 * depth);
      ridges.add(new Ridge(ridge(width, height, base, rise, random), color));
    }
    return ridges;
  }

  private static Color landColor(Theme.Sky sky) {
    return Colors.mix(Colors.mix(sky.top(), sky.bottom(), 0.7), new Color(0x2f4a3c), 0.55);
  }

  private static Shape ridge(int width, int height, double base, double rise, Random random) {
    double[] phase = random.doubles(4, 0, Math.TAU).toArray();
    Path2D path = new Path2D.Double();
    path.moveTo(-20, height + 20);
    for (int i = 0; i <= STEPS; i++) {
      double t = i / (double) STEPS;
      double wave =
          Math.sin(t * 4.1 + phase[0])
              + 0.55 * Math.sin(t * 9.3 + phase[1])
              + 0.3 * Math.sin(t * 19 + phase[2])
              + 0.12 * Math.sin(t * 43 + phase[3]);
      path.lineTo(-20 + t * (width + 40), base - rise * wave / 1.6);
    }
    path.lineTo(width + 20, height + 20);
    path.closePath();
    return path;
  }

  private static List<Ridge> rings(int width, int height, Theme.Sky sky, Random random) {
    List<Ridge> ridges = new ArrayList<>();
    double reach = Math.max(width, height);
    for (int layer = 0; layer < LAYERS; layer++) {
      double radius = reach * (0.52 - 0.09 * layer);
      double x = width * (0.74 + 0.04 * random.nextGaussian());
      double y = height * (0.52 + 0.05 * random.nextGaussian());
      Color toward = Colors.isDark(sky) ? Color.WHITE : sky.bottom().darker();
      Color color =
          Colors.mix(Colors.mix(sky.top(), sky.bottom(), 0.55), toward, 0.03 * (layer + 1));
      ridges.add(
          new Ridge(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius), color));
    }
    return ridges;
  }
}
