package dev.taskapi.generation.quiz;

import dev.taskapi.generation.text.Sense;
import dev.taskapi.generation.text.Term;
import dev.taskapi.generation.text.Usage;
import dev.taskapi.generation.text.WordNet;
import java.util.List;
import java.util.Locale;

/**
 * Tells which of WordNet's words can stand beside an answer: of its shape, and known to a learner.
 */
final class RivalWords {
  private static final int KNOWN_NAME = 3;
  private static final int KNOWN_WORD = 15;
  private static final int LONGEST = 3;

  private RivalWords() {}

  static boolean fits(Term answer, String word, Sense sense) {
    return isAlike(answer, word) && isUsual(word, sense) && familiar(word, sense);
  }

  /** "Central Powers", but not "League of Nations". */
  static boolean isMany(String name) {
    String head = name.replaceFirst(" of .*$", "");
    String last = head.substring(head.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    String singular = last.replaceFirst("ies$", "y").replaceFirst("s$", "");
    return last.endsWith("s") && !last.endsWith("ss") && WordNet.shared().isCommonNoun(singular);
  }

  /** No by-names: "Napoleon I" or "English Hippocrates". */
  private static boolean isUsual(String word, Sense sense) {
    String surname = sense.word().substring(sense.word().lastIndexOf(' ') + 1);
    boolean single = !word.contains(" ");
    return !sense.isName()
        || (word.endsWith(surname) && !(single && WordNet.shared().nouns(word).size() > 2));
  }

  /** Of the same shape: a full name beside a full name. */
  private static boolean isAlike(Term answer, String word) {
    int own = answer.words().split(" ", -1).length;
    int words = word.split(" ", -1).length;
    boolean upper = Character.isUpperCase(word.codePointAt(0));
    boolean shape =
        answer.name()
            ? words == own && upper
            : !upper && words <= (own == 1 ? 1 : Math.min(LONGEST, own + 1));
    return shape && word.matches("[\\p{L}][\\p{L} '-]{2,}");
  }

  /** Whether it is a meaning that a learner thinks of: a sailor is no hat, shopping no load. */
  static boolean isCommon(String word, Sense sense) {
    List<Sense> all = WordNet.shared().nouns(word).stream().filter(s -> !s.isName()).toList();
    boolean known = all.stream().limit(2).anyMatch(sense::same);
    return known && (all.getFirst().same(sense) || sense.uses(word) > 0);
  }

  private static boolean familiar(String word, Sense sense) {
    if (Character.isUpperCase(word.codePointAt(0))) {
      boolean ambiguous = WordNet.shared().isCommonNoun(word.toLowerCase(Locale.ROOT));
      return !ambiguous && Usage.shared().nameFamiliarity(word) >= KNOWN_NAME;
    }
    boolean quality = WordNet.shared().isAdjective(word) && sense.uses(word) == 0;
    int least = word.contains(" ") ? KNOWN_WORD * 3 : KNOWN_WORD;
    return isCommon(word, sense) && !quality && Usage.shared().familiarity(word) >= least;
  }
}
