package dev.taskapi.generation.picture;

import dev.taskapi.generation.plan.Segment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** A segment's words, as the choice of a picture looks at them: in lower case. */
record Topic(String heading, List<String> points, String text) {
  private static final Pattern MATHS =
      Pattern.compile(
          "\\b(numbers?|maths?|mathemati\\w+|arithmetic|digits?|equations?|subtract\\w*|sums?|addends?"
              + "|algebra|geometry|triangles?|fractions?|quotient|theorem)\\b");
  private static final Pattern WATER =
      Pattern.compile("\\b(water|oceans?|seas?|rivers?|lakes?|rain|ships?|marine|waves)\\b");
  private static final Pattern LAND =
      Pattern.compile(
          "\\b(mountains?|volcano\\w*|forests?|plants?|animals?|earth|soil|histor\\w+|wars?|empires?"
              + "|kings?|farm\\w*|nature|valley|climate|dinosaurs?|civili[sz]ations?|trees?)\\b");
  private static final Set<String> EMPTY_WORDS =
      Set.of(
          ("the a an of and or in on for to with from how what why when is are was were be into by"
                  + " at its it their this that as about basic introduction concepts works part")
              .split(" "));

  Topic {
    points = List.copyOf(points);
  }

  static Topic of(Segment segment) {
    List<String> all = new ArrayList<>(List.of(segment.heading()));
    all.addAll(segment.points());
    all.add(segment.narration());
    return new Topic(
        segment.heading().toLowerCase(Locale.ROOT),
        segment.points().stream().map(point -> point.toLowerCase(Locale.ROOT)).toList(),
        String.join(". ", all).toLowerCase(Locale.ROOT));
  }

  boolean isMaths() {
    return MATHS.matcher(text).find();
  }

  boolean headingHas(String pattern) {
    return Pattern.compile("\\b(" + pattern + ")\\b").matcher(heading).find();
  }

  Scenery.Kind scenery() {
    if (isMaths()) {
      return Scenery.Kind.GRID;
    }
    if (WATER.matcher(heading).find() || count(WATER) >= 3) {
      return Scenery.Kind.WAVES;
    }
    return LAND.matcher(text).find() ? Scenery.Kind.HILLS : Scenery.Kind.RINGS;
  }

  private long count(Pattern pattern) {
    return pattern.matcher(text).results().count();
  }

  /** What a noun is not: "trains" in "it trains the body". */
  private static final Pattern VERB =
      Pattern.compile(
          "[\\p{L}-]+(?=\\s+(?:the|an?|its|their|his|her|our|your)\\s)", Pattern.CASE_INSENSITIVE);

  /** The words that carry meaning, in order, but for what is followed by a determiner. */
  static List<String> nouns(String text) {
    return words(VERB.matcher(text).replaceAll(""));
  }

  /** The words that carry meaning, in order. */
  static List<String> words(String text) {
    return Arrays.stream(text.split("[^\\p{L}\\p{M}'-]+"))
        .filter(word -> word.length() > 2 && !EMPTY_WORDS.contains(word))
        .toList();
  }
}
