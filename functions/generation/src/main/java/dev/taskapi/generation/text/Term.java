package dev.taskapi.generation.text;

import java.util.Optional;

/**
 * A thing that a sentence speaks of.
 *
 * @param span where it stands in its sentence
 * @param words as it stands there
 * @param lemma the singular, in lower case but for names
 * @param plural whether it stands in the plural
 * @param name whether it is the name of one thing
 * @param sense what it means; empty where WordNet does not know it or the choice is unsure
 */
public record Term(
    Span span, String words, String lemma, boolean plural, boolean name, Optional<Sense> sense) {

  public String key() {
    return lemma.toLowerCase(java.util.Locale.ROOT);
  }
}
