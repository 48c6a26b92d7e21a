package dev.taskapi.generation.lesson.drawing;

import dev.taskapi.generation.diagram.Subject;
import dev.taskapi.generation.lesson.drawing.Svg.At;
import java.util.List;
import java.util.Optional;

/** Stages on a circle with arrows between them, one for each point. */
final class Cycle implements Diagram {
  private static final At CENTRE = new At(240, 200);
  private static final double RADIUS = 140;

  @Override
  public Optional<Illustration> draw(Scene scene) {
    List<String> points = scene.segment().points();
    boolean fits = points.size() >= 3 && points.size() <= 6;
    if (!fits || !Subject.CYCLE.heads(scene.segment())) {
      return Optional.empty();
    }
    Svg svg = new Svg();
    svg.circle(CENTRE, RADIUS, "line faint thick");
    for (int i = 0; i < points.size(); i++) {
      stage(svg, i, points);
    }
    svg.begin("spin").circle(CENTRE, 58, "f1 faint");
    svg.path("s1 thick", "M 206 188 A 36 36 0 0 1 272 184 M 274 212 A 36 36 0 0 1 208 216").end();
    String words = scene.segment().heading() + ": " + String.join("; ", points);
    return Optional.of(new Illustration(svg.image(words), true));
  }

  private static void stage(Svg svg, int i, List<String> points) {
    double step = 360.0 / points.size();
    double angle = -90 + i * step;
    At at = At.onCircle(CENTRE, RADIUS, angle);
    int colour = 1 + i % 4;
    svg.beginPart(i);
    arrow(svg, angle + 20, angle + step - 24);
    svg.circle(at, 36, "paper s" + colour + " ring");
    svg.text(at.plus(0, 11), "big f-ink", Integer.toString(i + 1));
    Labels.name(points.get(i)).ifPresent(name -> pill(svg, at.plus(0, 46), name));
    svg.end();
  }

  private static void arrow(Svg svg, double from, double to) {
    At head = At.onCircle(CENTRE, RADIUS, to);
    svg.path(
        "s-ink thick", "M", At.onCircle(CENTRE, RADIUS, from), "A", RADIUS, RADIUS, "0 0 1", head);
    svg.path(
        "f-ink",
        "M",
        At.onCircle(CENTRE, RADIUS, to + 5),
        "L",
        At.onCircle(CENTRE, RADIUS - 11, to - 3),
        "L",
        At.onCircle(CENTRE, RADIUS + 11, to - 3),
        "Z");
  }

  private static void pill(Svg svg, At at, String words) {
    double width = Math.max(60, words.length() * 9.2 + 22);
    double x = Math.clamp(at.x(), width / 2 + 2, Svg.WIDTH - width / 2 - 2);
    svg.shape(
        "rect",
        "pill",
        "x",
        x - width / 2,
        "y",
        at.y() - 14,
        "width",
        width,
        "height",
        28,
        "rx",
        14);
    svg.text(new At(x, at.y() + 5), "label", words);
  }
}
