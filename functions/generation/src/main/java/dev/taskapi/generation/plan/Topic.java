package dev.taskapi.generation.plan;

import dev.taskapi.generation.text.Sense;
import dev.taskapi.generation.text.Usage;

/** A topic that WordNet knows, by the word that is used for it. */
public record Topic(String word, Sense sense) {

  /** How often the word, or the name as it is written, is met. */
  int familiarity() {
    return sense.isName() ? Usage.shared().nameFamiliarity(word) : Usage.shared().familiarity(word);
  }
}
