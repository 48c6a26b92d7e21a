package dev.taskapi.generation.lesson.drawing;

import dev.taskapi.generation.lesson.drawing.Svg.At;
import dev.taskapi.generation.lesson.text.Terms;
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
  private static final int LINES = 6;

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
    column(svg, left, 8, 1);
    column(svg, right, 248, 2);
    String words = left.words() + " " + right.words();
    return Optional.of(new Illustration(svg.image(words), false));
  }

  private static void column(Svg svg, Side side, double x, int colour) {
    svg.box(new At(x, 50), new At(224, 320), "paper s" + colour + " ring");
    svg.path("f" + colour, "M", x, "106 V 60 q 0 -10 10 -10 h 204 q 10 0 10 10 V 106 Z");
    svg.text(new At(x + 112, 86), "head on", Labels.wrapped(side.name, 17, 1).getFirst());
    double y = 144;
    int left = LINES * 2;
    for (int point : side.points) {
      List<String> lines = Labels.wrapped(side.phrases.get(point), 23, Math.min(4, left));
      svg.beginPart(point).circle(new At(x + 20, y - 5), 5, "f" + colour);
      svg.lines(new At(x + 34, y), 22, "label start", lines).end();
      y += lines.size() * 22 + 14;
      left -= lines.size();
      if (y > 350 || left < 1) {
        return;
      }
    }
  }

  /** One of the two things. */
  private static final class Side {
    private final String name;
    private final List<String> phrases;
    private final List<Integer> points;

    Side(String name, String other, Scene scene) {
      this.name = Labels.capitalised(name);
      this.phrases = scene.segment().points();
      Terms mine = Terms.of(name);
      Terms theirs = Terms.of(other);
      this.points =
          IntStream.range(0, phrases.size())
              .filter(i -> Terms.of(phrases.get(i)).meets(mine))
              .filter(i -> !Terms.of(phrases.get(i)).meets(theirs))
              .boxed()
              .toList();
    }

    String words() {
      return name + ": " + String.join("; ", points.stream().map(phrases::get).toList()) + ".";
    }
  }
}
