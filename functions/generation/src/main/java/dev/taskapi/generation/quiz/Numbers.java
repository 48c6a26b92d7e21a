package dev.taskapi.generation.quiz;

import dev.taskapi.generation.text.Sentence;
import dev.taskapi.generation.text.Span;
import dev.taskapi.generation.text.Token;
import dev.taskapi.requests.QuizRequest.Difficulty;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Asks for numbers and changes them to wrong ones of the same cut. */
final class Numbers {
  private static final List<String> WORDS =
      List.of(
          "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
          "twelve");
  private static final int LAST_YEAR = 2025;

  private Numbers() {}

  static Optional<Answer> answer(Sentence sentence, int at) {
    Token token = sentence.token(at);
    boolean counted =
        WORDS.contains(token.lower()) || token.text().matches("\\d[\\d,]*(?:\\.\\d+)?");
    if (!token.isNumber() || !counted || touches(sentence, at)) {
      return Optional.empty();
    }
    boolean year = isYear(sentence, at);
    Answer.Kind kind = year ? Answer.Kind.YEAR : Answer.Kind.NUMBER;
    double weight = year ? 1.9 : loose(sentence, at) ? 0.7 : 1.7;
    return Optional.of(
        new Answer(
            new Span(at, at + 1), token.lower(), token.lower(), kind, Optional.empty(), weight));
  }

  /** "between two surfaces": a small number that nobody would ask for. */
  private static boolean loose(Sentence sentence, int at) {
    boolean small = sentence.token(at).text().matches("[a-z]+|\\d");
    return small
        && at > 0
        && sentence.token(at - 1).lower().matches("between|in|into|by|the|these|those|with|for");
  }

  private static boolean isYear(Sentence sentence, int at) {
    boolean four = sentence.token(at).text().matches("1\\d{3}|20[0-2]\\d");
    boolean unit = at + 1 < sentence.size() && sentence.token(at + 1).isNoun();
    return four && !unit;
  }

  /**
   * Parts of days, ranges and names ("14 July", "1914-1918", "Apollo 11") are no numbers to ask
   * for.
   */
  private static boolean touches(Sentence sentence, int at) {
    boolean before =
        at > 0 && (sentence.token(at - 1).isProper() || isSign(sentence.token(at - 1)));
    boolean after =
        at + 1 < sentence.size()
            && (sentence.token(at + 1).isProper()
                || sentence.token(at + 1).isNumber()
                || isSign(sentence.token(at + 1)));
    boolean day = at > 0 && sentence.token(at - 1).isNumber();
    return before || after || day || (!isYear(sentence, at) && !counts(sentence, at));
  }

  /** Whether what is counted follows. */
  private static boolean counts(Sentence sentence, int at) {
    for (int i = at + 1; i < Math.min(sentence.size(), at + 4); i++) {
      Token token = sentence.token(i);
      if (token.isNoun() || token.text().equals("%")) {
        return true;
      }
      if (!token.isAdjective() && !token.isNumber()) {
        return false;
      }
    }
    return false;
  }

  private static boolean isSign(Token token) {
    return token.text().matches("[-–—/:×x*^°$€£#=+]+|BC|BCE|AD|CE");
  }

  /** Up to so many wrong numbers; never the right one. */
  static List<String> wrong(Answer answer, Difficulty difficulty, RandomGenerator random) {
    Set<String> wrong = new LinkedHashSet<>();
    for (int tries = 0; tries < 60 && wrong.size() < 3; tries++) {
      String changed = changed(answer, difficulty, random);
      if (!changed.equals(answer.words())) {
        wrong.add(changed);
      }
    }
    return new ArrayList<>(wrong);
  }

  private static String changed(Answer answer, Difficulty difficulty, RandomGenerator random) {
    int word = WORDS.indexOf(answer.words());
    if (word >= 0) {
      int from = Math.max(0, word - 2);
      return WORDS.get(random.nextInt(from, Math.min(WORDS.size(), from + 6)));
    }
    return answer.kind() == Answer.Kind.YEAR
        ? year(Integer.parseInt(answer.words()), difficulty, random)
        : quantity(answer.words(), difficulty, random);
  }

  private static String year(int year, Difficulty difficulty, RandomGenerator random) {
    int step =
        switch (difficulty) {
          case EASY -> 25 * random.nextInt(1, 4);
          case MEDIUM -> random.nextInt(4, 25);
          case HARD -> random.nextInt(1, 9);
        };
    int moved = random.nextBoolean() ? year + step : year - step;
    return String.valueOf(moved > LAST_YEAR ? year - step : moved);
  }

  private static String quantity(String text, Difficulty difficulty, RandomGenerator random) {
    BigDecimal value = new BigDecimal(text.replace(",", ""));
    List<Double> factors =
        switch (difficulty) {
          case EASY -> List.of(0.25, 0.5, 2.0, 3.0, 4.0);
          case MEDIUM -> List.of(0.5, 0.7, 1.5, 2.0, 1.3);
          case HARD -> List.of(0.8, 0.9, 1.1, 1.2, 1.25);
        };
    BigDecimal changed =
        value.multiply(BigDecimal.valueOf(factors.get(random.nextInt(factors.size()))));
    BigDecimal rounded = rounded(changed, value);
    if (rounded.signum() == 0 || (value.compareTo(BigDecimal.TEN) < 0 && value.scale() == 0)) {
      rounded = BigDecimal.valueOf(Math.max(1, value.longValue() + random.nextInt(-3, 4)));
    }
    boolean percent = value.compareTo(BigDecimal.valueOf(100)) <= 0;
    return percent && rounded.compareTo(BigDecimal.valueOf(100)) > 0
        ? text
        : written(rounded, text);
  }

  /** As round as the right number is. */
  private static BigDecimal rounded(BigDecimal changed, BigDecimal like) {
    int digits = Math.max(2, like.stripTrailingZeros().precision());
    BigDecimal cut = changed.round(new java.math.MathContext(digits, RoundingMode.HALF_UP));
    return cut.setScale(like.scale(), RoundingMode.HALF_UP);
  }

  private static String written(BigDecimal value, String like) {
    return like.contains(",")
        ? String.format(Locale.ROOT, "%,." + value.scale() + "f", value)
        : value.toPlainString();
  }
}
