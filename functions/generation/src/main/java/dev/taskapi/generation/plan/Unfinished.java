package dev.taskapi.generation.plan;

import dev.taskapi.generation.text.Sentence;

/** Tells where a sentence must not be cut, because what was begun would be left without its end. */
final class Unfinished {
  private Unfinished() {}

  /** Whether "between one and the other" or a bracket is not told to its end. */
  static boolean isOpen(Sentence sentence, int from, int to) {
    boolean open = false;
    int brackets = 0;
    for (int i = from; i < to; i++) {
      String word = sentence.token(i).lower();
      open |= word.matches("between|both|either|neither");
      brackets += word.contains("(") ? 1 : 0;
      brackets -= word.contains(")") ? 1 : 0;
      open &= !(word.matches("and|or|nor") && i + 1 < to);
    }
    return open || brackets > 0;
  }

  /** A relative clause is told with its verb and object, or not at all. */
  static boolean isRelative(Sentence sentence, int from, int to) {
    int pronoun = -1;
    int verb = -1;
    for (int i = from + 1; i < to; i++) {
      pronoun = Clauses.relates(sentence.token(i)) ? i : pronoun;
      verb = pronoun >= 0 && sentence.token(i).isFinite() ? i : verb;
    }
    boolean told = verb > pronoun && to - 1 > verb && sentence.token(to - 1).isNoun();
    return pronoun >= 0 && !told;
  }
}
