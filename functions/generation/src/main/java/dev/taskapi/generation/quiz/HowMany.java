package dev.taskapi.generation.quiz;

import dev.taskapi.generation.text.Sentence;
import dev.taskapi.generation.text.Span;
import java.util.Optional;
import java.util.Set;

/** Asks for a number of things. */
final class HowMany {
  private final Sentence sentence;
  private final Clause clause;
  private final int verb;

  HowMany(Sentence sentence) {
    this.sentence = sentence;
    this.clause = new Clause(sentence);
    this.verb = sentence.firstFinite();
  }

  /** "How many bones does it have?" */
  Optional<String> question(Answer answer) {
    int at = answer.span().from();
    int end = at + 1;
    while (end < sentence.size() && sentence.token(end).isAdjective()) {
      end++;
    }
    boolean counted = end < sentence.size() && sentence.token(end).tag().equals("NNS");
    boolean direct = hedged(at) == verb + 1;
    if (!counted || !direct || (!clause.hasPlainSubject() && !isThere())) {
      return Optional.empty();
    }
    int last = withOf(end);
    String thing = sentence.words(new Span(at + 1, last + 1));
    String after = last + 1 < sentence.size() ? clause.rest(last + 1) : "";
    String rest =
        after.matches("(?:[,;:.]|(?:and|but|or)\\b).*|")
            ? ""
            : " " + after.replaceFirst("[,;:].*$", "");
    return isThere()
        ? Optional.of("how many " + thing + " " + sentence.token(verb).lower() + " there" + rest)
        : clause.inverted(verb + 1).map(asked -> "how many " + thing + " " + asked + rest);
  }

  /** "liters of blood" stay together. */
  private int withOf(int noun) {
    int last = noun;
    if (noun + 2 < sentence.size() && sentence.token(noun + 1).lower().equals("of")) {
      int next = noun + 2;
      while (next < sentence.size() && sentence.token(next).chunk().endsWith("-NP")) {
        last = sentence.token(next).isNoun() ? next : last;
        next++;
      }
    }
    return last;
  }

  private boolean isThere() {
    return verb == 1
        && sentence.token(0).lower().equals("there")
        && Clause.BE.contains(sentence.token(1).lower());
  }

  private int hedged(int at) {
    boolean hedge =
        at > 0
            && Set.of("about", "approximately", "around", "roughly", "nearly")
                .contains(sentence.token(at - 1).lower());
    return hedge ? at - 1 : at;
  }
}
