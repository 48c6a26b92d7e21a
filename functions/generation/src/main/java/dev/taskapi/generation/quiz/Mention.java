package dev.taskapi.generation.quiz;

import dev.taskapi.generation.text.Term;

/**
 * A term of the text.
 *
 * @param the whether "the" stands before it
 */
record Mention(Term term, boolean the) {
  static Mention of(Fact fact, Term term) {
    int at = term.span().from();
    return new Mention(term, at > 0 && fact.sentence().token(at - 1).lower().equals("the"));
  }
}
