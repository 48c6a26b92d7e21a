package dev.taskapi.generation.quiz;

import dev.taskapi.generation.text.Term;

/**
 * A term of the text.
 *
 * @param the whether "the" stands before it
 * @param fact the index of its sentence
 */
record Mention(Term term, boolean the, int fact) {
  static Mention of(Fact fact, Term term) {
    int at = term.span().from();
    boolean the = at > 0 && fact.sentence().token(at - 1).lower().equals("the");
    return new Mention(term, the, fact.index());
  }
}
