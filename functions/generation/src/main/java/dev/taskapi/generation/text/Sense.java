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
 * @param counts how often each of the words was met with this meaning in tagged texts
 */
public record Sense(
    long id,
    String kind,
    List<String> words,
    String definition,
    List<String> examples,
    List<Integer> counts) {
  public Sense {
    words = List.copyOf(words);
    examples = List.copyOf(examples);
    counts = List.copyOf(counts);
  }

  public String word() {
    return words.getFirst();
  }

  /** How often the word was met with this meaning. */
  public int uses(String used) {
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).equalsIgnoreCase(used)) {
        return counts.get(i);
      }
    }
    return 0;
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
