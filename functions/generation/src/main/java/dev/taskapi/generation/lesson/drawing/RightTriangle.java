package dev.taskapi.generation.lesson.drawing;

import dev.taskapi.generation.diagram.Subject;
import dev.taskapi.generation.lesson.drawing.Svg.At;
import java.util.Optional;

/** A right triangle; with the squares on its sides where the theorem is meant. */
final class RightTriangle implements Diagram {
  private static final At CORNER = new At(184, 196);
  private static final At RIGHT = new At(296, 196);
  private static final At TOP = new At(184, 112);

  @Override
  public Optional<Illustration> draw(Scene scene) {
    if (Subject.THEOREM_OF_PYTHAGORAS.isNamedIn(scene.segment())) {
      return Optional.of(picture(scene, squares(new Svg())));
    }
    return Subject.RIGHT_TRIANGLE.isNamedIn(scene.segment())
        ? Optional.of(picture(scene, plain(new Svg())))
        : Optional.empty();
  }

  private static Illustration picture(Scene scene, Svg svg) {
    return new Illustration(svg.image(scene.segment().heading()), false);
  }

  private static Svg squares(Svg svg) {
    svg.begin("late1").box(CORNER, new At(112, 112), "f1 edge sharp");
    svg.text(new At(240, 264), "big on", "a²").end();
    svg.begin("late2").box(new At(100, 112), new At(84, 84), "f2 edge sharp");
    svg.text(new At(142, 164), "big on", "b²").end();
    svg.begin("late3").path("f3 edge", "M", TOP, "L 268 0 L 380 84 L", RIGHT, "Z");
    svg.text(new At(282, 110), "big on", "c²").end();
    triangle(svg, TOP, CORNER, RIGHT);
    svg.begin("late4").text(new At(240, 376), "formula", "a² + b² = c²").end();
    return svg;
  }

  private static Svg plain(Svg svg) {
    triangle(svg, new At(110, 90), new At(110, 310), new At(390, 310));
    svg.begin("late1").text(new At(250, 350), "big", "a").end();
    svg.begin("late2").text(new At(84, 210), "big", "b").end();
    svg.begin("late3").text(new At(272, 184), "big", "c").end();
    return svg;
  }

  private static void triangle(Svg svg, At top, At corner, At right) {
    svg.path("sheet edge strong draw", "M", top, "L", corner, "L", right, "Z");
    svg.path("corner", "M", corner.plus(0, -18), "h 18 v 18");
  }
}
