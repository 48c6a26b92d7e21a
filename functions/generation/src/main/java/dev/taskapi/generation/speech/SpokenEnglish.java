package dev.taskapi.generation.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes a sentence as it is said: numbers, dates, signs and abbreviations as words. */
final class SpokenEnglish {
  private record Rule(Pattern pattern, Function<MatchResult, String> words) {}

  private static final Map<String, String> FRACTIONS =
      Map.of(
          "1/2",
          "one half",
          "1/3",
          "one third",
          "2/3",
          "two thirds",
          "1/4",
          "one quarter",
          "3/4",
          "three quarters");
  private static final Set<String> SAID_AS_WORDS =
      Set.of("NASA", "NATO", "AIDS", "OPEC", "PIN", "RAM", "ROM", "LED", "I", "A", "OK");
  private static final Pattern CAPITALS = Pattern.compile("\\b[A-Z]{2,5}\\b");
  private static final Map<String, String> ROMAN =
      Map.of(
          "II", "two", "III", "three", "IV", "four", "V", "five", "VI", "six", "VII", "seven",
          "VIII", "eight", "IX", "nine", "X", "ten");
  private static final List<Rule> RULES = rules();

  private SpokenEnglish() {}

  static String of(String sentence) {
    String words = spellCapitals(sentence);
    for (Rule rule : RULES) {
      Matcher matcher = rule.pattern().matcher(words);
      words = matcher.replaceAll(m -> Matcher.quoteReplacement(rule.words().apply(m)));
    }
    return words.replaceAll("\\s+", " ").strip();
  }

  private static List<Rule> rules() {
    List<Rule> rules =
        new ArrayList<>(
            SpokenSigns.PLAIN.entrySet().stream()
                .map(plain -> rule(plain.getKey(), m -> plain.getValue()))
                .toList());
    rules.add(
        rule(
            "\\b(War|Part|Chapter|Type|Act) ([IVX]{1,4})\\b",
            m ->
                m.group(1)
                    + " "
                    + (m.group(2).equals("I")
                        ? "one"
                        : ROMAN.getOrDefault(m.group(2), m.group(2)))));
    rules.add(rule("\\b(\\d{4})-(\\d\\d)-(\\d\\d)\\b", SpokenNumbers::isoDate));
    rules.add(
        rule(
            "\\b" + SpokenNumbers.MONTHS + " (\\d{1,2})(?:st|nd|rd|th)?\\b(?!,\\d)",
            m -> m.group(1) + " " + SpokenNumbers.ordinal(m.group(2))));
    rules.add(
        rule(
            "\\b(\\d{1,2})(?:st|nd|rd|th)? " + SpokenNumbers.MONTHS + "\\b",
            m -> "the " + SpokenNumbers.ordinal(m.group(1)) + " of " + m.group(2)));
    rules.add(
        rule(
            "([$€£])(\\d[\\d,]*)(?:\\.(\\d\\d))?(?: (thousand|million|billion|trillion))?",
            SpokenNumbers::money));
    rules.add(rule("\\b([12]?\\d|3[01]):([0-5]\\d)\\b", SpokenNumbers::clock));
    rules.add(rule("\\b(1[1-9]|20)(\\d)0s\\b", SpokenNumbers::decade));
    rules.add(rule("\\b(\\d+)(?:st|nd|rd|th)\\b", m -> SpokenNumbers.ordinal(m.group(1))));
    rules.add(
        rule(
            "(?<![\\d/])(\\d+)/(\\d+)(?![\\d/])",
            m -> FRACTIONS.getOrDefault(m.group(), m.group(1) + " over " + m.group(2))));
    rules.add(
        rule(
            "(\\d) ?[–-] ?(?=\\d)",
            m -> m.group(1) + (m.group().contains(" ") ? " minus " : " to ")));
    rules.add(rule("(^|[\\s(=])[-−](?=\\d)", m -> m.group(1) + "minus "));
    rules.add(rule("(\\d),(?=\\d{3}(\\D|$))", m -> m.group(1)));
    rules.add(rule("(\\d),(?=\\d{3}(\\D|$))", m -> m.group(1)));
    rules.add(
        rule(
            "(?<![\\d.])(1[1-9]\\d\\d|20\\d\\d)(?![\\d.]*\\d)",
            m -> NumberWords.year(Integer.parseInt(m.group()))));
    rules.add(
        rule(
            "(\\d+)\\.(\\d+)",
            m -> NumberWords.cardinal(m.group(1)) + " point " + NumberWords.oneByOne(m.group(2))));
    rules.add(rule("\\d+", m -> " " + NumberWords.cardinal(m.group()) + " "));
    rules.add(rule(" +(?=[.,;:!?)])|(?<=\\() +", m -> ""));
    return List.copyOf(rules);
  }

  private static Rule rule(String pattern, Function<MatchResult, String> words) {
    return new Rule(Pattern.compile(pattern), words);
  }

  /** Letter by letter, as in "D N A", unless the whole sentence is in capitals. */
  private static String spellCapitals(String sentence) {
    if (sentence.equals(sentence.toUpperCase(java.util.Locale.ROOT))) {
      return sentence;
    }
    return CAPITALS
        .matcher(sentence)
        .replaceAll(
            m ->
                SAID_AS_WORDS.contains(m.group()) || ROMAN.containsKey(m.group())
                    ? m.group()
                    : String.join(" ", m.group().split("")));
  }
}
