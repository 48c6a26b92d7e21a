package dev.taskapi.generation.lesson.drawing;

import dev.taskapi.generation.lesson.drawing.Svg.At;
import dev.taskapi.generation.lesson.text.Terms;
import dev.taskapi.generation.text.Inflection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Two things side by side, each with the points that speak of it alone. */
final class Comparison implements Diagram {
  private static final Pattern PAIR =
      Pattern.compile(
          "^(?:(?:the )?differences? between |comparing |unterschied zwischen )?"
              + "(?<left>[^:]{2,24}?)\\s+(?<link>vs\\.?|versus|and|or|und|oder|et|y|e)\\s+"
              + "(?<right>[^:]{2,24})$",
          Pattern.CASE_INSENSITIVE);
  private static final int MOST = 3;
  private static final double WIDTH = 232;
  private static final double HEAD = 94;
  private static final double LEADING = 22;
  private static final double GAP = 14;

  @Override
  public Optional<Illustration> draw(Scene scene) {
    Matcher matcher = PAIR.matcher(scene.segment().heading().strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Side left = new Side(matcher.group("left"), matcher.group("right"), scene);
    Side right = new Side(matcher.group("right"), matcher.group("left"), scene);
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
    for (int point : side.points) {
      List<String> lines = side.lines(point);
      svg.beginPart(point).circle(new At(corner.x() + 20, y - 5), 5, "f" + colour);
      svg.lines(new At(corner.x() + 34, y), LEADING, "label start", lines).end();
      y += lines.size() * LEADING + GAP;
    }
  }

  /** One of the two things. */
  private static final class Side {
    private final String name;
    private final List<String> phrases;
    private final List<Integer> points;

    Side(String name, String other, Scene scene) {
      this.name = Inflection.capitalised(name);
      this.phrases = scene.segment().points();
      Terms mine = Terms.of(name);
      Terms theirs = Terms.of(other);
      this.points =
          IntStream.range(0, phrases.size())
              .filter(i -> Terms.of(phrases.get(i)).meets(mine))
              .filter(i -> !Terms.of(phrases.get(i)).meets(theirs))
              .boxed()
              .limit(MOST)
              .toList();
    }

    String title() {
      return Labels.wrapped(name, 15, 1).getFirst();
    }

    List<String> lines(int point) {
      return Labels.wrapped(phrases.get(point), 19, 4);
    }

    double height() {
      return points.stream().mapToDouble(point -> lines(point).size() * LEADING + GAP).sum();
    }

    String words() {
      return name + ": " + String.join("; ", points.stream().map(phrases::get).toList()) + ".";
    }
  }
}
