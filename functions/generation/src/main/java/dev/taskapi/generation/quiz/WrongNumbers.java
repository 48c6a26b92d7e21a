package dev.taskapi.generation.quiz;

import dev.taskapi.requests.QuizRequest.Difficulty;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Changes numbers to wrong ones of the same cut. */
final class WrongNumbers {
  private static final int LAST_YEAR = 2025;

  private WrongNumbers() {}

  /** Up to so many wrong numbers; never the right one. */
  static List<String> of(Answer answer, Difficulty difficulty, RandomGenerator random) {
    Set<String> wrong = new LinkedHashSet<>();
    for (int tries = 0; tries < 60 && wrong.size() < 3; tries++) {
      String changed = changed(answer, difficulty, random);
      if (!changed.equals(answer.words()) && !changed.matches("0|1|one")) {
        wrong.add(changed);
      }
    }
    return new ArrayList<>(wrong);
  }

  private static String changed(Answer answer, Difficulty difficulty, RandomGenerator random) {
    int word = Numbers.WORDS.indexOf(answer.words());
    if (word >= 0) {
      int from = Math.max(0, word - 2);
      return Numbers.WORDS.get(random.nextInt(from, Math.min(Numbers.WORDS.size(), from + 5)));
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
