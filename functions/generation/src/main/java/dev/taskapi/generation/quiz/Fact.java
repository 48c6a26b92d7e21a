package dev.taskapi.generation.quiz;

import dev.taskapi.generation.text.Sentence;
import dev.taskapi.generation.text.Term;
import java.util.List;

/**
 * A sentence that can be asked about.
 *
 * @param index its place in the text
 * @param context what it leans on, ready to stand before it; else empty
 * @param sentence what is shown, without "However," and the like
 * @param source the sentence as the text has it
 * @param authority who says so: "the text" or "WordNet"
 */
record Fact(
    int index,
    String context,
    Sentence sentence,
    List<Term> terms,
    String source,
    String authority) {
  Fact {
    terms = List.copyOf(terms);
  }

  /** Whether it is an entry of the dictionary. */
  boolean isDefinition() {
    return authority.equals("WordNet");
  }

  /** All that a reader of the question sees. */
  String shown() {
    return context + sentence.text();
  }
}
