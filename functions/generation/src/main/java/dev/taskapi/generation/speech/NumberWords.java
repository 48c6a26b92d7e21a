package dev.taskapi.generation.speech;

import java.util.List;

/** English words for numbers. */
final class NumberWords {
  private static final List<String> ONES =
      List.of(
          ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
                  + " fifteen sixteen seventeen eighteen nineteen")
              .split(" "));
  private static final List<String> TENS =
      List.of("- ten twenty thirty forty fifty sixty seventy eighty ninety".split(" "));
  private static final List<String> SCALES =
      List.of("", " thousand", " million", " billion", " trillion");
  private static final List<String> ORDINALS =
      List.of(
          ("zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh"
                  + " twelfth")
              .split(" "));
  private static final int MOST_DIGITS = 15;

  private NumberWords() {}

  /** Says digits of up to 999 trillion as a number, longer ones digit by digit. */
  static String cardinal(String digits) {
    if (digits.length() > MOST_DIGITS || (digits.length() > 1 && digits.startsWith("0"))) {
      return oneByOne(digits);
    }
    return cardinal(Long.parseLong(digits));
  }

  static String cardinal(long number) {
    if (number == 0) {
      return ONES.getFirst();
    }
    StringBuilder words = new StringBuilder();
    long scale = 1_000_000_000_000L;
    for (int i = SCALES.size() - 1; i >= 0; i--) {
      int group = (int) (number / scale % 1000);
      if (group > 0) {
        boolean last = i == 0 && group < 100 && !words.isEmpty();
        words.append(words.isEmpty() ? "" : last ? " and " : " ");
        words.append(belowThousand(group)).append(SCALES.get(i));
      }
      scale /= 1000;
    }
    return words.toString();
  }

  static String ordinal(long number) {
    if (number < ORDINALS.size()) {
      return ORDINALS.get((int) number);
    }
    String words = cardinal(number);
    int cut = Math.max(words.lastIndexOf(' '), words.lastIndexOf('-')) + 1;
    return words.substring(0, cut) + ordinalOf(words.substring(cut));
  }

  private static String ordinalOf(String word) {
    int small = ONES.indexOf(word);
    if (small >= 0 && small < ORDINALS.size()) {
      return ORDINALS.get(small);
    }
    return word.endsWith("y") ? word.substring(0, word.length() - 1) + "ieth" : word + "th";
  }

  /** 1905 is "nineteen oh five", 2000 "two thousand", 2024 "twenty twenty-four". */
  static String year(int year) {
    int century = year / 100;
    int rest = year % 100;
    if (century % 10 == 0 && rest < 10) {
      return cardinal(year);
    }
    String second =
        rest == 0 ? "hundred" : rest < 10 ? "oh " + ONES.get(rest) : belowThousand(rest);
    return belowThousand(century) + " " + second;
  }

  static String oneByOne(String digits) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < digits.length(); i++) {
      words.append(words.isEmpty() ? "" : " ").append(ONES.get(digits.charAt(i) - '0'));
    }
    return words.toString();
  }

  private static String belowThousand(int number) {
    if (number >= 100) {
      String rest = number % 100 == 0 ? "" : " and " + belowThousand(number % 100);
      return ONES.get(number / 100) + " hundred" + rest;
    }
    if (number < ONES.size()) {
      return ONES.get(number);
    }
    return TENS.get(number / 10) + (number % 10 == 0 ? "" : "-" + ONES.get(number % 10));
  }
}
