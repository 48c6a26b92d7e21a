package dev.taskapi.generation.lesson.drawing;

import dev.taskapi.generation.lesson.drawing.Svg.At;
import dev.taskapi.generation.text.Inflection;
import java.util.Random;

/** A mosaic of simple forms around the first letter of the heading. */
final class Tiles {
  private static final int SIDE = 96;
  private static final int COUNT = 4;
  private static final At CORNER = new At(48, 18);

  Illustration draw(Scene scene) {
    Random random = scene.random();
    Svg svg = new Svg();
    for (int i = 0; i < COUNT * COUNT; i++) {
      At at = CORNER.plus(i % COUNT * SIDE, i / COUNT * SIDE);
      if (!isMiddle(i)) {
        tile(svg, at, random);
      }
    }
    At middle = CORNER.plus(SIDE, SIDE);
    svg.box(middle.plus(5, 5), new At(2 * SIDE - 10, 2 * SIDE - 10), "paper");
    svg.text(middle.plus(SIDE, SIDE + 44), "initial", initial(scene.segment().heading()));
    return new Illustration(svg.ornament(), false);
  }

  private static boolean isMiddle(int i) {
    int row = i / COUNT;
    int column = i % COUNT;
    return row > 0 && row < COUNT - 1 && column > 0 && column < COUNT - 1;
  }

  private static String initial(String heading) {
    return heading
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .mapToObj(Character::toString)
        .findFirst()
        .map(Inflection::capitalised)
        .orElse("•");
  }

  private static void tile(Svg svg, At at, Random random) {
    int back = 1 + random.nextInt(4);
    int front = 1 + (back + random.nextInt(3)) % 4;
    At middle = at.plus(SIDE / 2.0, SIDE / 2.0);
    svg.begin("tile late" + (1 + random.nextInt(4)));
    svg.box(at.plus(5, 5), new At(SIDE - 10, SIDE - 10), "f" + back + " soft");
    svg.begin("turn" + random.nextInt(4));
    form(svg, middle, random.nextInt(5), "f" + front);
    svg.end().end();
  }

  private static void form(Svg svg, At middle, int kind, String css) {
    double r = SIDE / 2.0 - 12;
    switch (kind) {
      case 0 -> svg.circle(middle, r - 6, css);
      case 1 ->
          svg.path(
              css,
              "M",
              middle.plus(-r, r),
              "V",
              middle.y() - r,
              "A",
              2 * r,
              2 * r,
              "0 0 1",
              middle.plus(r, r),
              "Z");
      case 2 -> svg.path(css, "M", middle.plus(-r, 0), "A", r, r, "0 0 1", middle.plus(r, 0), "Z");
      case 3 ->
          svg.path(
              css,
              "M",
              middle.plus(0, -r),
              "L",
              middle.plus(r, 0),
              "L",
              middle.plus(0, r),
              "L",
              middle.plus(-r, 0),
              "Z");
      default -> svg.circle(middle, r - 4, css.replace('f', 's') + " band2");
    }
  }
}
