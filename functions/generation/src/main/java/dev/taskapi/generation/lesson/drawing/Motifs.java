package dev.taskapi.generation.lesson.drawing;

import dev.taskapi.generation.lesson.drawing.Svg.At;
import dev.taskapi.generation.lesson.text.Markup;
import dev.taskapi.generation.lesson.text.Resources;
import dev.taskapi.generation.lesson.text.Terms;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Pictures of things, drawn by hand, found by the words of the heading and of what is said. */
final class Motifs implements Diagram {
  private static final int ENOUGH = 3;
  private static final int BESIDE = 2;

  /** A drawing of 200 by 200 and the words that call for it. */
  private record Motif(String name, Set<String> words) {
    Markup drawing() {
      return Markup.trusted(Resources.text("motifs/" + name + ".svg"));
    }
  }

  private record Hit(Motif motif, int score) {}

  private final List<Motif> motifs =
      Resources.properties("motifs.properties").entrySet().stream()
          .map(e -> new Motif((String) e.getKey(), Terms.words((String) e.getValue())))
          .sorted(Comparator.comparing(Motif::name))
          .toList();

  @Override
  public Optional<Illustration> draw(Scene scene) {
    List<Hit> hits = hits(scene);
    if (hits.isEmpty() || hits.getFirst().score < ENOUGH) {
      return Optional.empty();
    }
    Svg svg = new Svg();
    backdrop(svg, scene.random());
    svg.begin("enter");
    svg.begin("hero", "transform", "translate(88 52) scale(1.52)");
    svg.insert(hits.getFirst().motif.drawing()).end().end();
    List<Hit> others = hits.stream().skip(1).filter(hit -> hit.score >= BESIDE).limit(2).toList();
    for (int i = 0; i < others.size(); i++) {
      badge(svg, others.get(i).motif, i == 0 ? new At(412, 92) : new At(66, 330));
    }
    return Optional.of(new Illustration(svg.ornament(), false));
  }

  private List<Hit> hits(Scene scene) {
    Set<String> heading = Terms.words(scene.segment().heading());
    Set<String> rest = Terms.words(scene.everything());
    return motifs.stream()
        .map(motif -> new Hit(motif, score(motif, heading, rest)))
        .filter(hit -> hit.score > 0)
        .sorted(Comparator.comparingInt(Hit::score).reversed())
        .toList();
  }

  /** A word of the heading is worth three of the rest, for it names the topic. */
  private static int score(Motif motif, Set<String> heading, Set<String> rest) {
    int score = 0;
    for (String word : motif.words) {
      score += heading.contains(word) ? ENOUGH : 0;
      score += rest.contains(word) ? 1 : 0;
    }
    return score;
  }

  private static void backdrop(Svg svg, Random random) {
    At centre = new At(240, 205);
    svg.path("f1 faint sway", blob(centre, 188, random));
    svg.path("f2 faint", blob(centre, 158, random));
    for (int i = 0; i < 7; i++) {
      double angle = i * 51 + random.nextInt(30);
      At at = At.onCircle(centre, 176 + random.nextInt(28), angle);
      svg.begin("twinkle").circle(at, 3 + random.nextInt(5), "f" + (1 + i % 4)).end();
    }
    svg.shape("ellipse", "shadow", "cx", 240, "cy", 352, "rx", 138, "ry", 18);
  }

  /** A closed smooth curve around the centre. */
  private static String blob(At centre, double radius, Random random) {
    int corners = 7;
    At[] at = new At[corners];
    for (int i = 0; i < corners; i++) {
      double r = radius * (0.86 + 0.2 * random.nextDouble());
      at[i] = At.onCircle(centre, r, i * 360.0 / corners);
    }
    StringBuilder d = new StringBuilder("M " + between(at[corners - 1], at[0]));
    for (int i = 0; i < corners; i++) {
      d.append(" Q ").append(at[i]).append(' ').append(between(at[i], at[(i + 1) % corners]));
    }
    return d.append(" Z").toString();
  }

  private static At between(At a, At b) {
    return new At((a.x() + b.x()) / 2, (a.y() + b.y()) / 2);
  }

  private static void badge(Svg svg, Motif motif, At at) {
    svg.begin("float").circle(at, 46, "badge");
    svg.begin("still", "transform", "translate(%s) scale(.34)".formatted(at.plus(-34, -34)));
    svg.insert(motif.drawing()).end().end();
  }
}
