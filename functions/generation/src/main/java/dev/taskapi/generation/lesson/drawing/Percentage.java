package dev.taskapi.generation.lesson.drawing;

import dev.taskapi.generation.lesson.drawing.Svg.At;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A ring filled to the one share that a topic names. */
final class Percentage implements Diagram {
  private static final Pattern SHARE =
      Pattern.compile(
          "(?<![\\d.,])(\\d{1,2}(?:[.,]\\d{1,2})?)\\s?"
              + "(?:%|percent\\b|per cent\\b|prozent\\b|pour cent\\b|por ciento\\b|por cento\\b)",
          Pattern.CASE_INSENSITIVE);
  private static final At CENTRE = new At(240, 210);
  private static final double RADIUS = 150;

  @Override
  public Optional<Illustration> draw(Scene scene) {
    List<String> shares =
        SHARE
            .matcher(scene.everything())
            .results()
            .map(found -> found.group(1))
            .distinct()
            .toList();
    return shares.size() == 1 ? Optional.of(ring(shares.getFirst())) : Optional.empty();
  }

  private static Illustration ring(String share) {
    double percent = Double.parseDouble(share.replace(',', '.'));
    At start = At.onCircle(CENTRE, RADIUS, -90);
    At end = At.onCircle(CENTRE, RADIUS, -90 + 3.6 * percent);
    Svg svg = new Svg();
    svg.circle(CENTRE, RADIUS, "s1 faint band");
    svg.path(
        "s1 band draw", "M", start, "A", RADIUS, RADIUS, "0", percent > 50 ? "1" : "0", "1", end);
    svg.text(CENTRE.plus(0, 26), "huge", share + " %");
    return new Illustration(svg.image(share + " %"), false);
  }
}
