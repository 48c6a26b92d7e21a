package dev.taskapi.generation.lesson.drawing;

import dev.taskapi.generation.lesson.drawing.Svg.At;
import dev.taskapi.generation.text.Inflection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The years that a topic names, in order, each with what is said of it. */
final class Timeline implements Diagram {
  private static final Pattern YEAR =
      Pattern.compile(
          "(?:^|(?<=\\d{4}\\s(?:and|to)\\s)|\\b(?:in|by|from|between|since|until|year|im|jahr|seit"
              + "|en|desde|depuis|nel|em|january|february|march|april|may|june|july|august"
              + "|september|october|november|december|\\d{1,2},)\\s+)"
              + "(?<year>[12]\\d{3}|\\d{1,4}(?=\\s?bce?\\b))(?<before>\\s?bce?\\b)?"
              + "(?!\\s?[%\\d°]|[.,]\\d|\\s(?:met|kilo|mil|degree|feet|years|times|km|m\\b))",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])\\s+|\\n");
  private static final Pattern OPENING =
      Pattern.compile("^(?:In|By|Since|Around|About)\\s+(?:the year )?[12]\\d{3},?\\s+");
  private static final int MOST = 5;

  /** A year and what is said of it. */
  private record Event(String year, String words, int point) {}

  @Override
  public Optional<Illustration> draw(Scene scene) {
    List<Event> events = new ArrayList<>(events(scene).values());
    if (events.size() < 2 || events.size() > MOST) {
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

  private static void event(Svg svg, Event event, At at, int colour) {
    boolean shown = event.point >= 0;
    if (shown) {
      svg.beginPart(event.point);
    } else {
      svg.begin("late" + colour);
    }
    svg.circle(at, 15, "paper s" + colour + " ring");
    svg.circle(at, 6, "f" + colour);
    svg.text(at.plus(-28, 9), "year", event.year);
    List<String> lines = Labels.wrapped(event.words, 30, 3);
    svg.lines(at.plus(32, 6 - 11.0 * (lines.size() - 1)), 22, "label start", lines);
    svg.end();
  }

  private static Map<Integer, Event> events(Scene scene) {
    Map<Integer, Event> events = new TreeMap<>();
    List<String> points = scene.segment().points();
    for (int i = 0; i < points.size(); i++) {
      collect(points.get(i), i, events);
    }
    SENTENCE_END
        .splitAsStream(scene.segment().narration())
        .forEach(sentence -> collect(sentence, -1, events));
    return events;
  }

  private static void collect(String sentence, int point, Map<Integer, Event> events) {
    Matcher matcher = YEAR.matcher(sentence);
    while (matcher.find()) {
      String year = matcher.group("year");
      boolean before = matcher.group("before") != null;
      String shown = before ? year + " BC" : year;
      events.putIfAbsent(
          before ? -Integer.parseInt(year) : Integer.parseInt(year),
          new Event(shown, bare(sentence), point));
    }
  }

  private static String bare(String sentence) {
    return Inflection.capitalised(
        OPENING.matcher(sentence.strip()).replaceFirst("").replaceAll("[.!]$", ""));
  }

  private static String words(Scene scene, List<Event> events) {
    return scene.segment().heading()
        + ": "
        + String.join("; ", events.stream().map(e -> e.year + ", " + e.words).toList());
  }
}
