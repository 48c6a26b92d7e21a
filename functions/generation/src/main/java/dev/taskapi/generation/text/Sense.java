package dev.taskapi.generation.text;

import java.util.List;

/**
 * One meaning of a noun.
 *
 * @param id its place in WordNet
 * @param kind WordNet's rough kind, such as "noun.animal"
 * @param words the words that have this meaning, the usual one first
 * @param definition without examples and subject labels
 * @param examples of the use of the words
 * @param uses how often the meaning was met in tagged texts
 */
public record Sense(
    long id,
    String kind,
    List<String> words,
    String definition,
    List<String> examples,
    int uses) {
  public Sense {
    words = List.copyOf(words);
    examples = List.copyOf(examples);
  }

  public String word() {
    return words.getFirst();
  }

  /** Whether it is one thing with a name, such as Greece. */
  public boolean isName() {
    return Character.isUpperCase(word().codePointAt(0));
  }

  /** Two records are one meaning where they have one place. */
  public boolean same(Sense other) {
    return id == other.id;
  }
}
