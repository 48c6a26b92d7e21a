package dev.taskapi.generation.quiz;

import dev.taskapi.generation.text.Sense;
import dev.taskapi.generation.text.WordNet;
import java.util.Locale;
import java.util.Optional;

/** Tells whether two words could both be right. */
final class Kinship {
  private static final int STEM = 5;
  private final WordNet wordNet = WordNet.shared();

  /** The same meaning, or one a kind of the other. */
  boolean related(Sense one, Sense other) {
    return isA(one, other) || isA(other, one);
  }

  boolean related(Optional<Sense> one, Optional<Sense> other) {
    return one.isPresent() && other.isPresent() && related(one.get(), other.get());
  }

  boolean isA(Sense one, Sense kind) {
    return wordNet.ancestry(one).stream().anyMatch(kind::same);
  }

  /** Whether any meaning of one is a meaning or kind of the other: strict, for judging. */
  boolean related(String one, String other) {
    return wordNet.nouns(one).stream()
        .anyMatch(
            a ->
                wordNet.nouns(other).stream()
                    .anyMatch(
                        b ->
                            a.same(b)
                                || wordNet.parents(a).stream().anyMatch(b::same)
                                || wordNet.parents(b).stream().anyMatch(a::same)));
  }

  /** One within the other, the same lemma, or the same stem. */
  boolean overlap(String one, String other) {
    String a = one.toLowerCase(Locale.ROOT);
    String b = other.toLowerCase(Locale.ROOT);
    if (a.equals(b) || wordNet.nounLemma(a).equals(wordNet.nounLemma(b))) {
      return true;
    }
    boolean within =
        (" " + a + " ").contains(" " + b + " ") || (" " + b + " ").contains(" " + a + " ");
    boolean single = !a.contains(" ") && !b.contains(" ");
    boolean ending = Math.min(a.length(), b.length()) > STEM && (a.endsWith(b) || b.endsWith(a));
    int common = commonPrefix(a, b);
    return within
        || ending
        || (single && common >= STEM && common >= Math.min(a.length(), b.length()) - 4);
  }

  private static int commonPrefix(String a, String b) {
    int i = 0;
    while (i < a.length() && i < b.length() && a.charAt(i) == b.charAt(i)) {
      i++;
    }
    return i;
  }

  /** How close two meanings are, 0 to 1: how deep their common kind lies (Wu and Palmer). */
  double likeness(Sense one, Sense other) {
    var line = wordNet.ancestry(one);
    var otherLine = wordNet.ancestry(other);
    for (int i = 0; i < line.size(); i++) {
      for (int j = 0; j < otherLine.size(); j++) {
        if (line.get(i).same(otherLine.get(j))) {
          double depth = wordNet.ancestry(line.get(i)).size();
          return 2 * depth / (2 * depth + i + j);
        }
      }
    }
    return 0;
  }
}
