package dev.taskapi.generation.lesson.drawing;

import dev.taskapi.generation.diagram.Pair;
import dev.taskapi.generation.diagram.Statement;
import dev.taskapi.generation.lesson.drawing.Svg.At;
import java.util.List;
import java.util.Optional;

/** Two things side by side, each with the points that speak of it alone. */
final class Comparison implements Diagram {
  private static final int MOST = 3;
  private static final double WIDTH = 232;
  private static final double HEAD = 94;
  private static final double LEADING = 22;
  private static final double GAP = 14;

  @Override
  public Optional<Illustration> draw(Scene scene) {
    return Pair.of(scene.segment()).flatMap(Comparison::draw);
  }

  private static Optional<Illustration> draw(Pair pair) {
    Side left = new Side(pair.left());
    Side right = new Side(pair.right());
    if (left.points.isEmpty() || right.points.isEmpty()) {
      return Optional.empty();
    }
    Svg svg = new Svg();
    double height = HEAD + Math.max(left.height(), right.height());
    double top = (Svg.HEIGHT - height) / 2;
    column(svg, left, new At(4, top), height);
    column(svg, right, new At(244, top), height);
    String words = left.words() + " " + right.words();
    return Optional.of(new Illustration(svg.image(words), false));
  }

  private static void column(Svg svg, Side side, At corner, double height) {
    int colour = corner.x() < Svg.WIDTH / 2.0 ? 1 : 2;
    svg.box(corner, new At(WIDTH, height), "paper s" + colour + " ring");
    svg.path(
        "f" + colour, "M", corner.plus(0, 56), "v -46 q 0 -10 10 -10 h 212 q 10 0 10 10 v 46 Z");
    svg.text(corner.plus(WIDTH / 2, 36), "head on", side.title());
    double y = corner.y() + HEAD;
    for (Statement point : side.points) {
      List<String> lines = lines(point);
      svg.beginPart(point.point()).circle(new At(corner.x() + 20, y - 5), 5, "f" + colour);
      svg.lines(new At(corner.x() + 34, y), LEADING, "label start", lines).end();
      y += lines.size() * LEADING + GAP;
    }
  }

  private static List<String> lines(Statement point) {
    return Labels.wrapped(point.words(), 19, 4);
  }

  /** One of the two things, with those of its points that fit. */
  private record Side(String name, List<Statement> points) {
    Side(Pair.Side side) {
      this(side.name(), side.said().stream().filter(Statement::isPoint).limit(MOST).toList());
    }

    String title() {
      return Labels.wrapped(name, 15, 1).getFirst();
    }

    double height() {
      return points.stream().mapToDouble(point -> lines(point).size() * LEADING + GAP).sum();
    }

    String words() {
      return name + ": " + String.join("; ", points.stream().map(Statement::words).toList()) + ".";
    }
  }
}
