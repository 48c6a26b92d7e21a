package dev.taskapi.generation.speech;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;

/** Dates, times, sums of money and the like, as they are said in English. */
final class SpokenNumbers {
  static final String MONTHS =
      "(January|February|March|April|May|June|July|August|September|October|November|December)";
  private static final List<String> MONTH_NAMES =
      List.of(MONTHS.substring(1, MONTHS.length() - 1).split("\\|"));
  private static final Map<String, String> MONEY = Map.of("$", "dollar", "€", "euro", "£", "pound");

  private SpokenNumbers() {}

  static String ordinal(String digits) {
    return digits.length() > 15 ? digits : NumberWords.ordinal(Long.parseLong(digits));
  }

  static String isoDate(MatchResult date) {
    int month = Integer.parseInt(date.group(2));
    if (month < 1 || month > 12) {
      return date.group();
    }
    return MONTH_NAMES.get(month - 1) + " " + ordinal(date.group(3)) + " " + date.group(1);
  }

  static String money(MatchResult sum) {
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

  static String clock(MatchResult time) {
    String hour = NumberWords.cardinal(time.group(1));
    return time.group(2).equals("00")
        ? hour + " o'clock"
        : hour
            + " "
            + (time.group(2).startsWith("0")
                ? NumberWords.oneByOne(time.group(2)).replace("zero", "oh")
                : NumberWords.cardinal(time.group(2)));
  }

  static String decade(MatchResult decade) {
    int year = Integer.parseInt(decade.group(1) + decade.group(2) + "0");
    String words = NumberWords.year(year);
    return words.endsWith("y") ? words.substring(0, words.length() - 1) + "ies" : words + "s";
  }
}
