package dev.taskapi.generation.quiz;

import dev.taskapi.generation.text.Span;
import dev.taskapi.generation.text.Term;
import java.util.Optional;

/**
 * Something in a sentence that a question can ask for.
 *
 * @param words as an option shows it: in lower case but for names
 * @param key the same for all its forms
 * @param term what it is, for names and terms
 * @param weight how much it is worth knowing
 */
record Answer(Span span, String words, String key, Kind kind, Optional<Term> term, double weight) {

  enum Kind {
    NAME("name"),
    TERM("term"),
    YEAR("year"),
    NUMBER("number");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }

    boolean isNumeric() {
      return this == YEAR || this == NUMBER;
    }
  }
}
