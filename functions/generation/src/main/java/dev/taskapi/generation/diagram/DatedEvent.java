package dev.taskapi.generation.diagram;

import dev.taskapi.generation.plan.Segment;
import dev.taskapi.generation.text.Inflection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A year and what is said of it.
 *
 * @param year negative before our era
 * @param label as it is shown: "1969" or "44 BC"
 * @param words the sentence without its date; empty where an earlier event has the same sentence
 */
public record DatedEvent(int year, String label, String words, Statement said) {
  private static final int MOST = 5;
  private static final Pattern YEAR =
      Pattern.compile(
          "(?:^|(?<=\\d{4}\\s(?:and|to)\\s)|\\b(?:in|by|from|between|since|until|around|year|im|jahr|seit"
              + "|en|desde|depuis|nel|em|january|february|march|april|may|june|july|august"
              + "|september|october|november|december|\\d{1,2},)\\s+)"
              + "(?<year>[12]\\d{3}|\\d{1,4}(?=\\s?bce?\\b))(?<before>\\s?bce?\\b)?"
              + "(?!\\s?[%\\d°]|[.,]\\d|\\s(?:met|kilo|mil|degree|feet|years|times|km|m\\b))",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern OPENING =
      Pattern.compile("^(?:In|By|On|Since|Around|About)\\s+(?:[^,\\d]{0,20}?[12]\\d{3}),?\\s+");
  private static final Pattern ENDING =
      Pattern.compile("\\s(?:in|by|since|until|around)\\s[12]\\d{3}$");

  /** In the order of time; empty where there are fewer than two or more than a drawing holds. */
  public static List<DatedEvent> in(Segment segment) {
    Map<Integer, DatedEvent> events = new TreeMap<>();
    Statement.of(segment).forEach(statement -> collect(statement, events));
    return events.size() < 2 || events.size() > MOST ? List.of() : List.copyOf(events.values());
  }

  private static void collect(Statement statement, Map<Integer, DatedEvent> events) {
    Matcher matcher = YEAR.matcher(statement.words());
    List<DatedEvent> found = new ArrayList<>();
    while (matcher.find()) {
      boolean before = matcher.group("before") != null;
      int year = Integer.parseInt(matcher.group("year"));
      String words = found.isEmpty() ? undated(statement.words()) : "";
      String label = before ? year + " BC" : String.valueOf(year);
      found.add(new DatedEvent(before ? -year : year, label, words, statement));
    }
    found.forEach(event -> events.merge(event.year(), event, DatedEvent::fuller));
  }

  /** A point that says no more than "Began" is told in the words of its sentence. */
  private DatedEvent fuller(DatedEvent later) {
    boolean brief = words.split(" ", -1).length < 3 && !later.words().isEmpty();
    return brief ? new DatedEvent(year, label, later.words(), said) : this;
  }

  private static String undated(String sentence) {
    String words = OPENING.matcher(sentence.strip()).replaceFirst("").replaceFirst("[.!]+$", "");
    return Inflection.capitalised(ENDING.matcher(words).replaceFirst(""));
  }
}
