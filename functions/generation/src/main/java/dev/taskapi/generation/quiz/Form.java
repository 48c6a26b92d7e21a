package dev.taskapi.generation.quiz;

import dev.taskapi.generation.text.Term;
import dev.taskapi.generation.text.Token;
import java.util.Set;

/**
 * What the place asks for.
 *
 * @param one after "a" or "an"
 * @param bare without any determiner
 */
record Form(boolean one, boolean bare) {
  static Form of(Fact fact, Term term) {
    int from = term.span().from();
    while (from > 0 && fact.sentence().token(from - 1).isAdjective()) {
      from--;
    }
    Token before = from > 0 ? fact.sentence().token(from - 1) : fact.sentence().token(0);
    boolean one = from > 0 && Set.of("a", "an", "one", "each", "every").contains(before.lower());
    boolean determined = from > 0 && (before.tag().matches("DT|PRP\\$|POS|CD") || before.isNoun());
    return new Form(one, !determined && !one);
  }
}
