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

  private static final String MONTHS =
      "(January|February|March|April|May|June|July|August|September|October|November|December)";
  private static final List<String> MONTH_NAMES =
      List.of(MONTHS.substring(1, MONTHS.length() - 1).split("\\|"));
  private static final Map<String, String> MONEY = Map.of("$", "dollar", "€", "euro", "£", "pound");
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
    rules.add(rule("\\b(\\d{4})-(\\d\\d)-(\\d\\d)\\b", SpokenEnglish::isoDate));
    rules.add(
        rule(
            "\\b" + MONTHS + " (\\d{1,2})(?:st|nd|rd|th)?\\b(?!,\\d)",
            m -> m.group(1) + " " + ordinal(m.group(2))));
    rules.add(
        rule(
            "\\b(\\d{1,2})(?:st|nd|rd|th)? " + MONTHS + "\\b",
            m -> "the " + ordinal(m.group(1)) + " of " + m.group(2)));
    rules.add(
        rule(
            "([$€£])(\\d[\\d,]*)(?:\\.(\\d\\d))?(?: (thousand|million|billion|trillion))?",
            SpokenEnglish::money));
    rules.add(rule("\\b([12]?\\d|3[01]):([0-5]\\d)\\b", SpokenEnglish::clock));
    rules.add(rule("\\b(1[1-9]|20)(\\d)0s\\b", SpokenEnglish::decade));
    rules.add(rule("\\b(\\d+)(?:st|nd|rd|th)\\b", m -> ordinal(m.group(1))));
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

  private static String ordinal(String digits) {
    return digits.length() > 15 ? digits : NumberWords.ordinal(Long.parseLong(digits));
  }

  private static String isoDate(MatchResult date) {
    int month = Integer.parseInt(date.group(2));
    if (month < 1 || month > 12) {
      return date.group();
    }
    return MONTH_NAMES.get(month - 1) + " " + ordinal(date.group(3)) + " " + date.group(1);
  }

  private static String money(MatchResult sum) {
    String coin = MONEY.get(sum.group(1));
    String whole = NumberWords.cardinal(sum.group(2).replace(",", ""));
    if (sum.group(4) != null) {
      return whole + " " + sum.group(4) + " " + coin + "s";
    }
    String words = whole + " " + coin + (whole.equals("one") ? "" : "s");
    String cents = sum.group(3);
    return cents == null
        ? words
        : words + " and " + NumberWords.cardinal(Long.parseLong(cents)) + " cents";
  }

  private static String clock(MatchResult time) {
    String hour = NumberWords.cardinal(time.group(1));
    return time.group(2).equals("00")
        ? hour + " o'clock"
        : hour
            + " "
            + (time.group(2).startsWith("0")
                ? NumberWords.oneByOne(time.group(2)).replace("zero", "oh")
                : NumberWords.cardinal(time.group(2)));
  }

  private static String decade(MatchResult decade) {
    int year = Integer.parseInt(decade.group(1) + decade.group(2) + "0");
    String words = NumberWords.year(year);
    return words.endsWith("y") ? words.substring(0, words.length() - 1) + "ies" : words + "s";
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
