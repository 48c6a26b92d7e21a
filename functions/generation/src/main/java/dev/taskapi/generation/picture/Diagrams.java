package dev.taskapi.generation.picture;

import dev.taskapi.generation.plan.Segment;
import dev.taskapi.generation.text.Inflection;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads diagrams out of a segment's sentences; nothing is added that they do not say. */
final class Diagrams {
  private static final Map<String, Cycle.Stage> WATER_CYCLE = waterCycle();
  private static final Pattern LIST =
      Pattern.compile(
          "((?:[\\p{L}-]+ ?){1,2}(?:, (?:the )?(?:[\\p{L}-]+ ?){1,2}){1,4},? and (?:the )?(?:[\\p{L}-]+ ?){1,2})[.;:]");
  private static final Pattern YEAR = Pattern.compile("\\b(1\\d{3}|20\\d\\d)\\b");
  private static final Pattern VERSUS =
      Pattern.compile(
          "(.+?) (?:vs\\.?|versus|compared (?:to|with)|and) (.+)", Pattern.CASE_INSENSITIVE);
  private static final Pattern CONTRAST =
      Pattern.compile("\\b(while|whereas|unlike|in contrast|differ\\w*|versus|vs)\\b");
  private static final int LONGEST = 90;
  private static final int MOST_YEARS = 5;

  private Diagrams() {}

  static Optional<Cycle> cycle(Topic topic, Segment segment) {
    if (!topic.headingHas("cycles?")) {
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
    Map<Integer, String> events = new TreeMap<>();
    for (String sentence : Statements.of(segment)) {
      List<Integer> years =
          YEAR.matcher(sentence)
              .results()
              .map(found -> Integer.valueOf(found.group()))
              .distinct()
              .toList();
      if (years.size() == 1) {
        events.putIfAbsent(years.getFirst(), event(sentence));
      }
    }
    if (events.size() < 2 || events.size() > MOST_YEARS) {
      return Optional.empty();
    }
    return Optional.of(
        new Timeline(
            events.entrySet().stream()
                .map(event -> new Timeline.Event(event.getKey(), event.getValue()))
                .toList()));
  }

  /** The sentence without its date; "" where it is too long for a label. */
  private static String event(String sentence) {
    String words =
        sentence
            .replaceFirst("^(In|By|On|Since|Around) [^,]{0,20}\\d{4},? ", "")
            .replaceFirst(" (in|by|since|until|around) \\d{4}\\.?$", "")
            .replaceFirst("\\.$", "");
    return words.length() > LONGEST ? "" : Inflection.capitalised(words);
  }

  static Optional<Comparison> comparison(Segment segment) {
    Matcher names = VERSUS.matcher(segment.heading());
    String said = (segment.heading() + " " + segment.narration()).toLowerCase(Locale.ROOT);
    if (!names.matches() || !CONTRAST.matcher(said).find()) {
      return Optional.empty();
    }
    Optional<String> left = about(segment, names.group(1), names.group(2));
    Optional<String> right = about(segment, names.group(2), names.group(1));
    return left.flatMap(
        first ->
            right.map(
                second ->
                    new Comparison(
                        new Comparison.Side(names.group(1), first),
                        new Comparison.Side(names.group(2), second))));
  }

  /** A sentence that names the one and not the other. */
  private static Optional<String> about(Segment segment, String name, String other) {
    String stem = stem(name);
    String otherStem = stem(other);
    return Statements.of(segment).stream()
        .filter(sentence -> sentence.length() <= LONGEST + 30)
        .filter(sentence -> sentence.toLowerCase(Locale.ROOT).contains(stem))
        .filter(sentence -> !sentence.toLowerCase(Locale.ROOT).contains(otherStem))
        .findFirst();
  }

  private static String stem(String name) {
    String plain = name.toLowerCase(Locale.ROOT).replaceFirst("^(the|a|an) ", "");
    return plain.endsWith("s") ? plain.substring(0, plain.length() - 1) : plain;
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
