package dev.taskapi.generation.picture;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;

/** The four signs of arithmetic, for a slide on mathematics as a whole. */
final class Operators implements Illustration {
  private static final List<String> SIGNS = List.of("+", "−", "×", "÷");

  @Override
  public void draw(Brush brush, Rectangle2D box) {
    double side = Math.min(box.getWidth(), box.getHeight()) * 0.86;
    double gap = side * 0.06;
    double tile = (side - gap) / 2;
    double left = box.getCenterX() - side / 2;
    double top = box.getCenterY() - side / 2;
    List<Color> colors =
        List.of(
            brush.theme().accent(),
            brush.theme().accent2(),
            Colors.mix(brush.theme().accent2(), brush.theme().accent(), 0.35),
            Colors.mix(brush.theme().accent(), brush.theme().panel(), 0.25));
    for (int i = 0; i < SIGNS.size(); i++) {
      double x = left + i % 2 * (tile + gap);
      int row = i / 2;
      double y = top + row * (tile + gap);
      Color ground = Colors.readableGround(colors.get(i));
      RoundRectangle2D shape =
          new RoundRectangle2D.Double(x, y, tile, tile, tile * 0.22, tile * 0.22);
      brush.soften(shape, tile * 0.05);
      brush.fill(shape, ground);
      Rectangle2D sign = Brush.around(x + tile / 2, y + tile * 0.48, tile, tile * 0.95);
      brush.lettering().centred(brush.g(), SIGNS.get(i), sign, true, Colors.inkOn(ground));
    }
  }
}
