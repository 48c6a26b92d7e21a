package dev.taskapi.generation.quiz;

import dev.taskapi.generation.text.Inflection;
import dev.taskapi.generation.text.Sense;
import dev.taskapi.generation.text.Term;
import dev.taskapi.generation.text.Usage;
import java.util.Optional;

/**
 * A wrong answer in the making.
 *
 * @param fact which sentence of the text has it; {@link #NOWHERE} where none has
 * @param likeness to the right one, 0 to 1
 */
record Rival(
    String words,
    String lemma,
    Optional<Sense> sense,
    boolean plural,
    boolean the,
    int fact,
    double likeness) {
  static final int NOWHERE = -1;

  boolean ofText() {
    return fact != NOWHERE;
  }

  /** In the number that the place asks for; empty where the word cannot stand there. */
  Optional<Rival> shaped(Form form, Term term) {
    if (term.name()) {
      return Optional.of(this);
    }
    if (term.plural()) {
      return plural ? Optional.of(this) : pluralised();
    }
    if (plural && lemma.equalsIgnoreCase(words)) {
      return Optional.empty();
    }
    boolean counted = Usage.shared().takesArticle(lemma.substring(lemma.lastIndexOf(' ') + 1));
    boolean fits = form.one() ? counted : !form.bare() || !counted;
    return fits ? Optional.of(worded(lemma)) : Optional.empty();
  }

  private Optional<Rival> pluralised() {
    boolean counted = Usage.shared().takesArticle(lemma.substring(lemma.lastIndexOf(' ') + 1));
    return counted ? Inflection.surePlural(lemma).map(this::worded) : Optional.empty();
  }

  private Rival worded(String form) {
    return new Rival(form, lemma, sense, form.equals(words) && plural, the, fact, likeness);
  }
}
