package dev.taskapi.generation.quiz;

import dev.taskapi.generation.text.Definer;
import dev.taskapi.generation.text.Sense;
import dev.taskapi.generation.text.SenseChooser;
import dev.taskapi.generation.text.Term;
import dev.taskapi.generation.text.WordNet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Collects words of the same kind as an answer, from the text and from WordNet. */
final class Rivals {
  private static final int MOST = 250;
  private static final double SAME_KIND = 0.65;
  private static final double SAME_VAGUE = 0.85;
  private static final double SAME_NAMES = 0.75;
  private static final Set<String> VAGUE =
      Set.of(
          "noun.act",
          "noun.attribute",
          "noun.communication",
          "noun.event",
          "noun.feeling",
          "noun.motive",
          "noun.possession",
          "noun.relation",
          "noun.state",
          "noun.time");

  /** A court is a room and a current may be weather: sisters of these are often far from a text. */
  private static final Set<String> THINGS = Set.of("noun.artifact", "noun.phenomenon");

  private static final double OF_SUBJECT = 0.3;
  private static final double CLOSE = 0.85;

  private final WordNet wordNet = WordNet.shared();
  private final Kinship kinship = new Kinship();
  private final Definer definer = new Definer();
  private final SenseChooser chooser;

  /**
   * @param chooser knows what the text speaks of
   */
  Rivals(SenseChooser chooser) {
    this.chooser = chooser;
  }

  /** A term of the text, where it is of the same kind. */
  Optional<Rival> ofText(Term answer, Mention mention) {
    Term other = mention.term();
    boolean vague = answer.sense().map(sense -> VAGUE.contains(sense.kind())).orElse(false);
    double least = answer.name() ? SAME_NAMES : vague ? SAME_VAGUE : SAME_KIND;
    double likeness = likeness(answer.sense(), other.sense());
    boolean agrees =
        !answer.name() || RivalWords.isMany(answer.words()) == RivalWords.isMany(other.words());
    boolean odd =
        !other.name()
            && other.sense().map(sense -> !RivalWords.isCommon(other.lemma(), sense)).orElse(false);
    return answer.name() != other.name() || likeness < least || !agrees || odd
        ? Optional.empty()
        : Optional.of(
            new Rival(
                answer.name() ? other.words() : uncapitalised(other.words()),
                other.lemma(),
                other.sense(),
                other.plural(),
                mention.the(),
                mention.fact(),
                likeness));
  }

  private static String uncapitalised(String words) {
    return words.matches(".?\\p{Lu}.*\\p{Lu}.*") ? words : Clause.lowered(words);
  }

  private double likeness(Optional<Sense> one, Optional<Sense> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return 0;
    }
    boolean kind = one.get().kind().equals(other.get().kind());
    double likeness = kinship.likeness(one.get(), other.get());
    return kind ? likeness + 0.1 : likeness - 0.2;
  }

  /** Sisters and cousins in WordNet that a learner has heard of. */
  List<Rival> ofWordNet(Term answer, Sense sense) {
    boolean vague = !sense.isName() && VAGUE.contains(sense.kind());
    boolean unsure =
        !sense.isName() && chooser.sure(answer.lemma(), commonSenses(answer)).isEmpty();
    boolean role = !sense.isName() && sense.kind().equals("noun.person");
    boolean loose = role || (!sense.isName() && answer.lemma().contains(" "));
    if (vague || unsure || loose) {
      return List.of();
    }
    Map<Long, Sense> near = new LinkedHashMap<>();
    for (Sense parent : wordNet.parents(sense)) {
      wordNet.children(parent).forEach(s -> near.putIfAbsent(s.id(), s));
      for (Sense grand : wordNet.parents(parent)) {
        wordNet.children(grand).stream()
            .flatMap(aunt -> wordNet.children(aunt).stream())
            .limit(MOST)
            .forEach(s -> near.putIfAbsent(s.id(), s));
      }
    }
    List<Rival> rivals = new ArrayList<>();
    for (Sense other : near.values()) {
      rival(answer, sense, other).ifPresent(rivals::add);
    }
    return rivals;
  }

  private List<Sense> commonSenses(Term answer) {
    return wordNet.nouns(answer.lemma()).stream().filter(sense -> !sense.isName()).toList();
  }

  private Optional<Rival> rival(Term answer, Sense sense, Sense other) {
    if (sense.isName() != other.isName()
        || !sense.kind().equals(other.kind())
        || !definer.isFit(other)) {
      return Optional.empty();
    }
    boolean sister =
        wordNet.parents(sense).stream().anyMatch(parent -> wordNet.parents(other).contains(parent));
    double likeness = other.isName() ? nameLikeness(sense, other) : kinship.likeness(sense, other);
    double relevance = chooser.relevance(other);
    boolean told = relevance > (THINGS.contains(sense.kind()) ? OF_SUBJECT : 0);
    boolean close = other.isName() || told || (likeness >= CLOSE && !THINGS.contains(sense.kind()));
    if (relevance < OF_SUBJECT && !(sister && close)) {
      return Optional.empty();
    }
    return other.words().stream()
        .filter(word -> RivalWords.fits(answer, word, other))
        .findFirst()
        .map(w -> new Rival(w, w, Optional.of(other), false, false, Rival.NOWHERE, likeness));
  }

  private double nameLikeness(Sense one, Sense other) {
    var own = SenseChooser.lemmas(wordNet, one.definition());
    var his = SenseChooser.lemmas(wordNet, other.definition());
    double size = Math.min(own.size(), his.size());
    his.retainAll(own);
    return size == 0 ? 0.5 : 0.5 + 0.5 * his.size() / size;
  }
}
