package dev.taskapi.generation.quiz;

import dev.taskapi.generation.text.Inflection;
import dev.taskapi.generation.text.Sense;
import dev.taskapi.generation.text.SenseChooser;
import dev.taskapi.generation.text.StopWords;
import dev.taskapi.generation.text.Term;
import dev.taskapi.generation.text.Token;
import dev.taskapi.generation.text.Usage;
import dev.taskapi.generation.text.WordNet;
import dev.taskapi.requests.QuizRequest.Difficulty;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Finds wrong answers that look right: same kind, same number, known to a learner, surely wrong.
 */
final class Distractors {
  static final int WANTED = 3;
  private static final double CLOSE = 0.6;

  private final List<Fact> facts;
  private final List<Mention> mentions;
  private final Difficulty difficulty;
  private final Kinship kinship = new Kinship();
  private final Rivals rivals;
  private final List<Set<String>> words;

  /**
   * @param mentions terms of the text, worth to be taken for wrong answers
   */
  Distractors(List<Fact> facts, List<Mention> mentions, Rivals rivals, Difficulty difficulty) {
    this.facts = List.copyOf(facts);
    this.mentions = List.copyOf(mentions);
    this.difficulty = difficulty;
    this.rivals = rivals;
    this.words = facts.stream().map(f -> SenseChooser.lemmas(WordNet.shared(), f.shown())).toList();
  }

  /** Up to three, the best first; fewer where no more are surely wrong. */
  List<String> find(Fact fact, Answer answer, RandomGenerator random) {
    if (answer.kind().isNumeric()) {
      return numbers(fact, answer, random);
    }
    return chosen(fact, answer).stream().map(Rival::words).toList();
  }

  /** The same, but only what makes a statement that is wrong without being silly. */
  List<String> close(Fact fact, Answer answer, RandomGenerator random) {
    if (answer.kind().isNumeric()) {
      return numbers(fact, answer, random);
    }
    return chosen(fact, answer).stream()
        .filter(rival -> rival.ofText() || rival.likeness() >= CLOSE)
        .map(Rival::words)
        .toList();
  }

  private List<Rival> chosen(Fact fact, Answer answer) {
    Term term = answer.term().orElseThrow();
    if (belongsTo(fact, answer)) {
      return List.of();
    }
    Map<String, Rival> found = new LinkedHashMap<>();
    for (Rival rival : candidates(fact, term)) {
      if (isWrong(fact, answer, rival)) {
        found.putIfAbsent(rival.words().toLowerCase(java.util.Locale.ROOT), rival);
      }
    }
    List<Rival> ranked =
        found.values().stream().sorted(Comparator.comparingDouble(rivals::rank)).toList();
    return apart(ranked);
  }

  /** "Newton's law": with another name it would be another law, or none. */
  private static boolean belongsTo(Fact fact, Answer answer) {
    int after = answer.span().to();
    return after < fact.sentence().size() && fact.sentence().token(after).tag().equals("POS");
  }

  private List<String> numbers(Fact fact, Answer answer, RandomGenerator random) {
    return Numbers.wrong(answer, difficulty, random).stream()
        .filter(wrong -> !Leaks.gives(fact.shown(), wrong))
        .toList();
  }

  /** No two that mean the same, or of which one is a kind of the other. */
  private List<Rival> apart(List<Rival> ranked) {
    List<Rival> chosen = new ArrayList<>();
    for (Rival rival : ranked) {
      boolean clash =
          chosen.stream()
              .anyMatch(
                  c -> kinship.overlap(c.words(), rival.words()) || kin(c.sense(), rival.sense()));
      if (!clash && chosen.size() < WANTED) {
        chosen.add(rival);
      }
    }
    return chosen;
  }

  private boolean kin(Optional<Sense> one, Optional<Sense> other) {
    return one.isPresent() && other.isPresent() && kinship.related(one.get(), other.get());
  }

  private List<Rival> candidates(Fact fact, Term term) {
    List<Rival> candidates = new ArrayList<>();
    for (Mention rival : mentions) {
      rivals.ofText(term, rival).ifPresent(candidates::add);
    }
    Form form = Form.of(fact, term);
    term.sense().ifPresent(sense -> candidates.addAll(rivals.ofWordNet(term, sense)));
    return candidates.stream().map(r -> r.shaped(form, term)).flatMap(Optional::stream).toList();
  }

  private boolean isWrong(Fact fact, Answer answer, Rival rival) {
    return !kinship.overlap(answer.words(), rival.words())
        && !StopWords.isVague(rival.lemma())
        && !Leaks.gives(fact.shown(), rival.words())
        && !Leaks.gives(fact.shown(), rival.lemma())
        && !kin(answer.term().flatMap(Term::sense), rival.sense())
        && articleFits(fact, answer, rival)
        && !describesName(fact, rival)
        && !saidElsewhere(fact, answer, rival);
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
      if (alike && Leaks.gives(other.shown(), rival.lemma())) {
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

  /**
   * A term of the text.
   *
   * @param the whether "the" stands before it
   */
  record Mention(Term term, boolean the) {
    static Mention of(Fact fact, Term term) {
      int at = term.span().from();
      return new Mention(term, at > 0 && fact.sentence().token(at - 1).lower().equals("the"));
    }
  }

  /**
   * What the place asks for.
   *
   * @param one after "a" or "an"
   * @param bare without any determiner
   */
  record Form(boolean one, boolean bare) {
    static Form of(Fact fact, Term term) {
      int from = term.span().from();
      while (from > 0 && fact.sentence().token(from - 1).isAdjective()) {
        from--;
      }
      Token before = from > 0 ? fact.sentence().token(from - 1) : fact.sentence().token(0);
      boolean one = from > 0 && Set.of("a", "an", "one", "each", "every").contains(before.lower());
      boolean determined =
          from > 0 && (before.tag().matches("DT|PRP\\$|POS|CD") || before.isNoun());
      return new Form(one, !determined && !one);
    }
  }

  /**
   * A wrong answer in the making.
   *
   * @param likeness to the right one, 0 to 1
   */
  record Rival(
      String words,
      String lemma,
      Optional<Sense> sense,
      boolean plural,
      boolean the,
      boolean ofText,
      double likeness) {

    /** In the number that the place asks for; empty where the word cannot stand there. */
    Optional<Rival> shaped(Form form, Term term) {
      if (term.name()) {
        return Optional.of(this);
      }
      if (term.plural()) {
        return plural ? Optional.of(this) : pluralised();
      }
      if (plural && lemma.equalsIgnoreCase(words)) {
        return Optional.empty();
      }
      boolean counted = Usage.shared().takesArticle(lemma.substring(lemma.lastIndexOf(' ') + 1));
      boolean fits = form.one() ? counted : !form.bare() || !counted || (ofText && !plural);
      return fits ? Optional.of(worded(lemma)) : Optional.empty();
    }

    private Optional<Rival> pluralised() {
      boolean counted = Usage.shared().takesArticle(lemma.substring(lemma.lastIndexOf(' ') + 1));
      return counted ? Inflection.surePlural(lemma).map(this::worded) : Optional.empty();
    }

    private Rival worded(String form) {
      return new Rival(form, lemma, sense, form.equals(words) && plural, the, ofText, likeness);
    }
  }
}
