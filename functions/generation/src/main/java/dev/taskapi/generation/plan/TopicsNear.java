package dev.taskapi.generation.plan;

import dev.taskapi.generation.text.Definer;
import dev.taskapi.generation.text.English;
import dev.taskapi.generation.text.Sense;
import dev.taskapi.generation.text.SenseChooser;
import dev.taskapi.generation.text.Sentence;
import dev.taskapi.generation.text.StopWords;
import dev.taskapi.generation.text.TermFinder;
import dev.taskapi.generation.text.Usage;
import dev.taskapi.generation.text.WordNet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Finds well-known topics beneath and beside one that WordNet knows. */
final class TopicsNear {
  private static final int FAMILIAR = 12;
  private static final int FAMILIAR_NAME = 4;
  private static final double PHRASE = 1.5;
  private static final int FEW = 3;

  private final WordNet wordNet = WordNet.shared();
  private final Definer definer = new Definer();

  /** Topics beneath this one that a learner has heard of, the best known first. */
  List<Topic> beneath(Topic topic) {
    Map<Long, Sense> found = new LinkedHashMap<>();
    for (Sense sense : akin(topic)) {
      Stream.of(wordNet.parts(sense), wordNet.children(sense), wordNet.topics(sense))
          .flatMap(List::stream)
          .forEach(s -> found.putIfAbsent(s.id(), s));
    }
    akin(topic).stream()
        .flatMap(sense -> wordNet.children(sense).stream())
        .flatMap(child -> wordNet.children(child).stream())
        .forEach(sense -> found.putIfAbsent(sense.id(), sense));
    String circular = "the " + topic.word().replaceFirst("^.* ", "") + " of a";
    List<Sense> own =
        found.values().stream()
            .filter(sense -> !isOtherKind(sense, topic))
            .filter(sense -> !sense.definition().startsWith(circular))
            .toList();
    return familiar(own, topic);
  }

  /**
   * A case history is no kind of the history that is taught: the word is used in another meaning.
   */
  private boolean isOtherKind(Sense sense, Topic topic) {
    return sense.word().endsWith(" " + topic.word())
        && wordNet.ancestry(sense).stream().noneMatch(topic.sense()::same);
  }

  /** Topics beneath this one; where they are few, also what its definition speaks of. */
  List<Topic> around(Topic topic) {
    List<Topic> around = new ArrayList<>(beneath(topic));
    if (around.size() < FEW) {
      around.addAll(familiar(explaining(topic), topic));
    }
    return around;
  }

  /** What the definition of the topic speaks of, where its meaning is sure. */
  private List<Sense> explaining(Topic topic) {
    Sentence gloss = English.shared().read("It is " + definer.gloss(topic.sense()) + ".");
    SenseChooser near =
        SenseChooser.forText(topic.word() + " " + gloss.text()).knowing(topic.sense());
    return new TermFinder(near)
        .terms(gloss).stream()
            .filter(term -> !term.name() && !term.words().matches("\\p{Lu}{2}"))
            .filter(term -> !StopWords.isVague(term.key()))
            .flatMap(term -> near.sure(term.lemma(), wordNet.nouns(term.lemma())).stream())
            .toList();
  }

  /** The meaning and those of the same word that are close to it, as history is to the past. */
  private List<Sense> akin(Topic topic) {
    Set<String> own = SenseChooser.lemmas(wordNet, topic.sense().definition());
    return wordNet.nouns(topic.word()).stream()
        .filter(
            s ->
                s.same(topic.sense())
                    || SenseChooser.lemmas(wordNet, s.definition()).stream()
                            .filter(own::contains)
                            .count()
                        >= 2)
        .toList();
  }

  /** Well-known topics beside this one, such as division beside addition. */
  List<Topic> beside(Topic topic) {
    List<Sense> sisters =
        wordNet.parents(topic.sense()).stream()
            .flatMap(parent -> wordNet.children(parent).stream())
            .toList();
    return familiar(sisters, topic);
  }

  private List<Topic> familiar(List<Sense> senses, Topic topic) {
    return senses.stream()
        .filter(sense -> !sense.same(topic.sense()) && !sense.kind().equals("noun.person"))
        .filter(definer::isFit)
        .filter(sense -> !sense.word().equalsIgnoreCase(topic.word()) && usual(sense))
        .filter(
            sense ->
                !sense.isName()
                    || sense
                        .kind()
                        .matches("noun.object|noun.time|noun.location|noun.act|noun.event"))
        .map(sense -> new Topic(sense.word(), sense))
        .filter(t -> t.familiarity() >= (t.sense().isName() ? FAMILIAR_NAME : FAMILIAR))
        .sorted(Comparator.comparingDouble((Topic t) -> -rank(t, topic)))
        .toList();
  }

  /**
   * A word whose usual meaning is another one makes a poor topic: a cannon is a gun, though it was
   * a piece of armour, too.
   */
  private boolean usual(Sense sense) {
    List<Sense> all = wordNet.nouns(sense.word());
    boolean known = all.stream().limit(3).anyMatch(sense::same);
    return known && (all.getFirst().same(sense) || sense.uses(sense.word()) > 0);
  }

  private double rank(Topic candidate, Topic topic) {
    double known = Math.log1p(Usage.shared().familiarity(candidate.word()));
    boolean alike = candidate.sense().kind().equals(topic.sense().kind());
    boolean first = wordNet.nouns(candidate.word()).getFirst().same(candidate.sense());
    boolean part =
        akin(topic).stream()
            .flatMap(sense -> wordNet.parts(sense).stream())
            .anyMatch(candidate.sense()::same);
    boolean repeats = candidate.word().contains(topic.word()) || candidate.word().length() < 4;
    return known
        + (part ? 3 : 0)
        - (repeats ? 2 : 0)
        - (candidate.word().contains(" ") && !candidate.sense().isName() ? PHRASE : 0)
        + (alike ? 2 : 0)
        + (first ? 1 : -1.5)
        + 0.3 * Math.log1p(candidate.sense().uses(candidate.word()));
  }
}
