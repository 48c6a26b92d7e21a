package dev.taskapi.generation.picture;

import dev.taskapi.generation.diagram.DatedEvent;
import dev.taskapi.generation.diagram.Pair;
import dev.taskapi.generation.diagram.Subject;
import dev.taskapi.generation.plan.Segment;
import dev.taskapi.generation.text.Inflection;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads diagrams out of a segment's sentences; nothing is added that they do not say. */
final class Diagrams {
  private static final Map<String, Cycle.Stage> WATER_CYCLE = waterCycle();
  private static final Pattern LIST =
      Pattern.compile(
          "((?:[\\p{L}-]+ ?){1,2}(?:, (?:the )?(?:[\\p{L}-]+ ?){1,2}){1,4},? and (?:the )?(?:[\\p{L}-]+ ?){1,2})[.;:]");
  private static final Pattern CONTRAST =
      Pattern.compile("\\b(while|whereas|unlike|in contrast|differ\\w*|versus|vs)\\b");
  private static final int LONGEST = 120;

  private Diagrams() {}

  static Optional<Cycle> cycle(Topic topic, Segment segment) {
    if (!Subject.CYCLE.heads(segment)) {
      return Optional.empty();
    }
    List<Cycle.Stage> water =
        WATER_CYCLE.entrySet().stream()
            .filter(stage -> topic.text().contains(stage.getKey()))
            .map(Map.Entry::getValue)
            .toList();
    if (topic.headingHas("water|hydrologic\\w*") && water.size() >= 3) {
      return Optional.of(new Cycle(water));
    }
    Matcher list = LIST.matcher(segment.narration());
    return list.find() ? Optional.of(new Cycle(stages(list.group(1)))) : Optional.empty();
  }

  private static List<Cycle.Stage> stages(String list) {
    return Arrays.stream(list.split(",? and |, "))
        .map(item -> item.strip().replaceFirst("^(the|are|is|include|includes) ", ""))
        .filter(item -> !item.isEmpty())
        .map(
            item ->
                new Cycle.Stage(
                    Inflection.capitalised(item), IconWords.icon(item.toLowerCase(Locale.ROOT))))
        .toList();
  }

  static Optional<Timeline> timeline(Segment segment) {
    List<DatedEvent> events = DatedEvent.in(segment);
    return events.isEmpty() ? Optional.empty() : Optional.of(new Timeline(events));
  }

  /** Only where the text says that the two differ, in sentences that fit a column. */
  static Optional<Comparison> comparison(Segment segment) {
    String said = (segment.heading() + " " + segment.narration()).toLowerCase(Locale.ROOT);
    return CONTRAST.matcher(said).find()
        ? Pair.of(segment).filter(Diagrams::fits).map(Comparison::new)
        : Optional.empty();
  }

  private static boolean fits(Pair pair) {
    return Stream.of(pair.left(), pair.right())
        .allMatch(side -> side.said().getFirst().words().length() <= LONGEST);
  }

  private static Map<String, Cycle.Stage> waterCycle() {
    Map<String, Cycle.Stage> stages = new LinkedHashMap<>();
    stages.put("evaporat", new Cycle.Stage("Evaporation", Optional.of("sun")));
    stages.put("condens", new Cycle.Stage("Condensation", Optional.of("cloud")));
    stages.put("precipitat", new Cycle.Stage("Precipitation", Optional.of("cloud-with-rain")));
    stages.put("collect", new Cycle.Stage("Collection", Optional.of("water-wave")));
    return stages;
  }
}
