package dev.taskapi.generation.quiz;

import dev.taskapi.generation.text.Sense;
import dev.taskapi.generation.text.SenseChooser;
import dev.taskapi.generation.text.Sentence;
import dev.taskapi.generation.text.StopWords;
import dev.taskapi.generation.text.Term;
import dev.taskapi.generation.text.Usage;
import dev.taskapi.generation.text.WordNet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Tells whether a wrong answer is surely wrong. */
final class Wrongness {
  private static final double TWINS = 0.34;

  private final List<Fact> facts;
  private final List<Set<String>> words;
  private final Set<String> pairs = new HashSet<>();
  private final Kinship kinship = new Kinship();

  Wrongness(List<Fact> facts) {
    this.facts = List.copyOf(facts);
    facts.forEach(fact -> addPairs(fact.sentence()));
    this.words =
        facts.stream()
            .map(fact -> SenseChooser.lemmas(WordNet.shared(), fact.sentence().text()))
            .toList();
  }

  boolean isSure(Fact fact, Answer answer, Rival rival) {
    return !kinship.overlap(answer.words(), rival.words())
        && !StopWords.isVague(rival.lemma())
        && !Leaks.gives(fact.shown(), rival.words())
        && !Leaks.gives(fact.shown(), rival.lemma())
        && !kinship.related(answer.term().flatMap(Term::sense), rival.sense())
        && !isNamedTogether(answer, rival)
        && !explains(answer, rival)
        && !isTwin(fact, answer, rival)
        && articleFits(fact, answer, rival)
        && !describesName(fact, rival)
        && !saidElsewhere(fact, answer, rival);
  }

  private void addPairs(Sentence sentence) {
    for (int i = 1; i < sentence.size(); i++) {
      pairs.add(lemma(sentence.token(i - 1).lower()) + " " + lemma(sentence.token(i).lower()));
    }
  }

  private static String lemma(String word) {
    return WordNet.shared().nounLemma(word);
  }

  /** Of "worker bees" a text may say "workers" or "bees". */
  private boolean isNamedTogether(Answer answer, Rival rival) {
    String own = lemma(answer.words().toLowerCase(Locale.ROOT));
    String other = lemma(rival.words().toLowerCase(Locale.ROOT));
    return pairs.contains(own + " " + other) || pairs.contains(other + " " + own);
  }

  /** "the Earth", but "Venus". */
  private static boolean articleFits(Fact fact, Answer answer, Rival rival) {
    boolean name = answer.kind() == Answer.Kind.NAME;
    boolean the = fact.sentence().before(answer.span()).matches("(?is)(?:.*\\b)?the $");
    String last = rival.words().substring(rival.words().lastIndexOf(' ') + 1);
    return !name || the == (rival.the() || (!rival.ofText() && Usage.shared().takesThe(last)));
  }

  /** Pythagoras was a philosopher, too: what a name of the sentence is cannot be wrong of it. */
  private boolean describesName(Fact fact, Rival rival) {
    return rival.sense().isPresent()
        && fact.terms().stream()
            .filter(Term::name)
            .flatMap(name -> name.sense().stream())
            .anyMatch(name -> kinship.isA(name, rival.sense().get()));
  }

  /** Whether another sentence of the text says much the same of the rival. */
  private boolean saidElsewhere(Fact fact, Answer answer, Rival rival) {
    Set<String> stem = new HashSet<>(words.get(fact.index()));
    stem.removeAll(SenseChooser.lemmas(WordNet.shared(), answer.words()));
    for (Fact other : facts) {
      boolean alike = other.index() != fact.index() && shared(other, stem) * 2 >= stem.size();
      if (alike && Leaks.gives(other.sentence().text(), rival.lemma())) {
        return true;
      }
    }
    return false;
  }

  private int shared(Fact other, Set<String> stem) {
    Set<String> shared = new HashSet<>(words.get(other.index()));
    shared.retainAll(stem);
    return shared.size();
  }

  /** A loaf is a mass of bread: one that defines the other may stand for it. */
  private static boolean explains(Answer answer, Rival rival) {
    Optional<Sense> own = answer.term().flatMap(Term::sense);
    return answer.kind() == Answer.Kind.TERM
        && (own.map(sense -> mentions(sense, rival.lemma())).orElse(false)
            || rival.sense().map(s -> mentions(s, answer.key())).orElse(false));
  }

  private static boolean mentions(Sense sense, String lemma) {
    String head = lemma.substring(lemma.lastIndexOf(' ') + 1);
    return SenseChooser.lemmas(WordNet.shared(), sense.definition()).contains(head);
  }

  /** Two words of the dictionary whose definitions say much the same. */
  private static boolean isTwin(Fact fact, Answer answer, Rival rival) {
    Optional<Sense> own = answer.term().flatMap(Term::sense);
    if (!fact.isDefinition() || own.isEmpty() || rival.sense().isEmpty()) {
      return false;
    }
    Set<String> one = SenseChooser.lemmas(WordNet.shared(), own.get().definition());
    Set<String> other = SenseChooser.lemmas(WordNet.shared(), rival.sense().get().definition());
    double least = Math.min(one.size(), other.size());
    one.retainAll(other);
    return least == 0 || one.size() / least > TWINS;
  }
}
