package dev.taskapi.generation.lesson.drawing;

import dev.taskapi.generation.diagram.DatedEvent;
import dev.taskapi.generation.lesson.drawing.Svg.At;
import java.util.List;
import java.util.Optional;

/** The years that a topic names, in order, each with what is said of it. */
final class Timeline implements Diagram {
  @Override
  public Optional<Illustration> draw(Scene scene) {
    List<DatedEvent> events = DatedEvent.in(scene.segment());
    if (events.isEmpty()) {
      return Optional.empty();
    }
    Svg svg = new Svg();
    double gap = Math.min(110, 340.0 / (events.size() - 1));
    double top = 210 - gap * (events.size() - 1) / 2;
    svg.path("line faint thick draw", "M 130", top - 26, "V", top + gap * (events.size() - 1) + 26);
    for (int i = 0; i < events.size(); i++) {
      event(svg, events.get(i), new At(130, top + i * gap), 1 + i % 4);
    }
    return Optional.of(new Illustration(svg.image(words(scene, events)), false));
  }

  private static void event(Svg svg, DatedEvent event, At at, int colour) {
    if (event.said().isPoint()) {
      svg.beginPart(event.said().point());
    } else {
      svg.begin("late" + colour);
    }
    svg.circle(at, 15, "paper s" + colour + " ring");
    svg.circle(at, 6, "f" + colour);
    svg.text(at.plus(-28, 9), "year", event.label());
    List<String> lines = Labels.wrapped(event.words(), 30, 3);
    svg.lines(at.plus(32, 6 - 11.0 * (lines.size() - 1)), 22, "label start", lines);
    svg.end();
  }

  private static String words(Scene scene, List<DatedEvent> events) {
    return scene.segment().heading()
        + ": "
        + String.join("; ", events.stream().map(Timeline::words).toList());
  }

  private static String words(DatedEvent event) {
    return event.words().isEmpty() ? event.label() : event.label() + ", " + event.words();
  }
}
