package dev.taskapi.generation.quiz;

import dev.taskapi.generation.text.Sentence;
import dev.taskapi.generation.text.Span;
import dev.taskapi.generation.text.Token;
import java.util.List;
import java.util.Optional;

/** Finds the numbers of a sentence that can be asked for. */
final class Numbers {
  static final List<String> WORDS =
      List.of(
          "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
          "twelve");

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
    boolean four = looksLikeYear(sentence, at);
    boolean unit = at + 1 < sentence.size() && sentence.token(at + 1).isNoun();
    return four && !unit;
  }

  private static boolean looksLikeYear(Sentence sentence, int at) {
    return sentence.token(at).text().matches("1\\d{3}|20[0-2]\\d");
  }

  /** "about 1500 people": no year. */
  private static boolean isHedged(Sentence sentence, int at) {
    return at > 0
        && sentence.token(at - 1).lower().matches("about|around|roughly|nearly|over|than|some");
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
    boolean yearsOwn =
        looksLikeYear(sentence, at) && !isYear(sentence, at) && !isHedged(sentence, at);
    return before || after || day || yearsOwn || (!isYear(sentence, at) && !counts(sentence, at));
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
}
